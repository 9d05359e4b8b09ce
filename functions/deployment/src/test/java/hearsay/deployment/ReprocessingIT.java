package hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.results.Job;
import hearsay.results.Jobs;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** A job through the deployed stack: state machine, planner, queue, worker, table. */
@Tag("aws")
@ExtendWith(OneStack.class)
@Order(OneStack.SHARED + 1)
class ReprocessingIT {
  private final DeployedStack stack;
  private final DeployedArticles articles;

  ReprocessingIT(DeployedStack stack) {
    this.stack = stack;
    this.articles = new DeployedArticles(stack);
  }

  @Test
  void anExecutionOverThirtyStaleArticlesInPagesOfTenFinishesAndReports() throws Exception {
    List<String> keys =
        IntStream.range(0, 30)
            .mapToObj(i -> String.format(Locale.ROOT, "stale/%02d.txt", i))
            .toList();
    keys.parallelStream()
        .forEach(key -> articles.put(key, "Mayor Ilse Brandt said the ferry had left.\n"));
    String version = articles.report(keys.getFirst()).entry().engineVersion();
    for (String key : keys) {
      articles.report(key);
      makeStale(key);
    }

    String execution = start("thirty-stale");

    assertThat(end(execution)).isEqualTo("SUCCEEDED");
    assertThat(pages(execution)).isGreaterThanOrEqualTo(3);
    for (String key : keys) {
      articles.report(key, report -> report.entry().engineVersion().equals(version));
    }
    Job job = finished("thirty-stale");
    assertThat(job.state()).isEqualTo(Job.State.DONE);
    assertThat(job.planned()).isEqualTo(30);
    assertThat(job.recomputed()).isEqualTo(30);
  }

  /** As another engine would have left it. */
  private void makeStale(String key) {
    var _ =
        stack.dynamo.updateItem(
            r ->
                r.tableName(stack.output("Table"))
                    .key(articles.key(key))
                    .updateExpression("SET engineVersion = :old")
                    .expressionAttributeValues(Map.of(":old", AttributeValue.fromS("0.9.0+old"))));
  }

  private String start(String name) {
    return stack
        .stateMachines
        .startExecution(
            r ->
                r.stateMachineArn(stack.output("ReprocessingStateMachineArn"))
                    .name(name)
                    .input("{\"scope\":\"stale\"}"))
        .executionArn();
  }

  private String end(String execution) throws Exception {
    return DeployedStack.await(
        "the execution's end",
        DeployedArticles.SOON,
        () ->
            Optional.of(
                    stack
                        .stateMachines
                        .describeExecution(r -> r.executionArn(execution))
                        .statusAsString())
                .filter(now -> !now.equals("RUNNING")));
  }

  private long pages(String execution) {
    return stack
        .stateMachines
        .getExecutionHistory(r -> r.executionArn(execution).maxResults(1000))
        .events()
        .stream()
        .filter(event -> event.type() == HistoryEventType.TASK_SUCCEEDED)
        .count();
  }

  private Job finished(String name) throws Exception {
    var jobs = new Jobs(stack.dynamo, stack.output("Table"), InstantSource.system());
    return DeployedStack.await(
        "the job's end",
        DeployedArticles.SOON,
        () -> jobs.find(name).filter(found -> found.state() != Job.State.RUNNING));
  }
}
