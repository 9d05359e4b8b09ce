package hearsay.api;

import hearsay.articles.JsonTree;
import hearsay.results.Job;
import hearsay.results.Jobs;
import hearsay.results.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Jobs that compute reports again: the state machine does the work. */
final class Reprocessings {
  private final Jobs jobs;
  private final SfnClient stepFunctions;
  private final String stateMachineArn;

  Reprocessings(Jobs jobs, SfnClient stepFunctions, String stateMachineArn) {
    this.jobs = jobs;
    this.stepFunctions = stepFunctions;
    this.stateMachineArn = stateMachineArn;
  }

  /** The execution first: a job without one would never end. */
  Answer start(Request request, List<String> none) {
    Scope scope = scope(request);
    String id = UUID.randomUUID().toString();
    String input =
        Json.object(
            json -> {
              json.writeStringField("job", id);
              json.writeStringField("scope", scope.text());
            });
    var _ =
        stepFunctions.startExecution(
            execution -> execution.stateMachineArn(stateMachineArn).name(id).input(input));
    return Answer.of(202, Answer.JSON, json(jobs.start(id, scope)))
        .with("Location", "reprocessings/" + id);
  }

  Answer find(Request request, List<String> ids) {
    Accept.best(request, List.of(Answer.JSON));
    String id = ids.getFirst();
    return jobs.find(id)
        .map(job -> Answer.json(json(job)).with("Cache-Control", "no-store"))
        .orElseThrow(() -> Problem.notFound("There is no job with the id \"" + id + "\"."));
  }

  private static Scope scope(Request request) {
    boolean json =
        request
            .header("Content-Type")
            .filter(type -> type.split(";", 2)[0].strip().equalsIgnoreCase(Answer.JSON))
            .isPresent();
    if (!json) {
      throw Problem.of(
          Problem.Kind.UNSUPPORTED_MEDIA_TYPE, "This route takes application/json only.");
    }
    Object body = JsonTree.read(new String(request.body(), StandardCharsets.UTF_8));
    if (!(body instanceof Map<?, ?> object)) {
      throw wrong("The body is no JSON object");
    }
    if (object.size() > 1 || !object.containsKey("scope")) {
      throw wrong("The body has the fields " + object.keySet());
    }
    return Optional.ofNullable(object.get("scope"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .flatMap(Scope::of)
        .orElseThrow(() -> wrong("The scope is \"" + object.get("scope") + "\""));
  }

  private static Problem wrong(String what) {
    return Problem.badRequest(
        what + "; send {\"scope\": \"stale\"} or {\"scope\": \"all\"} and nothing else.");
  }

  private static String json(Job job) {
    return Json.object(
        json -> {
          json.writeStringField("id", job.id());
          json.writeStringField("scope", job.scope().text());
          json.writeStringField("status", job.state().name());
          json.writeNumberField("planned", job.planned());
          json.writeNumberField("recomputed", job.recomputed());
          json.writeNumberField("unchanged", job.unchanged());
          json.writeNumberField("failed", job.failed());
          json.writeStringField("startedAt", job.startedAt().toString());
          json.writeStringField("changedAt", job.changedAt().toString());
          Json.text(json, "reason", job.reason());
        });
  }
}
