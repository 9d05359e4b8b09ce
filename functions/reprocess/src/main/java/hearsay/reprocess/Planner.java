package hearsay.reprocess;

import hearsay.results.ArticleLists;
import hearsay.results.ArticlesBucket;
import hearsay.results.Job;
import hearsay.results.Jobs;
import hearsay.results.Page;
import hearsay.results.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends a job's articles to the queue, page by page. */
final class Planner {
  private static final int MOST_LISTED = 1000;

  private final Jobs jobs;
  private final ArticleLists articles;
  private final ArticlesBucket bucket;
  private final TaskQueue queue;
  private final String engineVersion;
  private final int pageSize;

  /**
   * Over clients that are built once.
   *
   * @param engineVersion the running one; other articles are stale
   * @param pageSize articles that one call plans at most
   */
  Planner(
      Jobs jobs,
      ArticleLists articles,
      ArticlesBucket bucket,
      TaskQueue queue,
      String engineVersion,
      int pageSize) {
    this.jobs = jobs;
    this.articles = articles;
    this.bucket = bucket;
    this.queue = queue;
    this.engineVersion = engineVersion;
    this.pageSize = pageSize;
  }

  /**
   * Plans the job's next page.
   *
   * @return the job afterwards
   * @throws IllegalArgumentException when the job has another scope
   */
  Job plan(String id, Scope scope) {
    Job job = jobs.start(id, scope);
    if (job.scope() != scope) {
      throw new IllegalArgumentException(
          "the job " + id + " has the scope " + job.scope().text() + ", not " + scope.text());
    }
    if (job.allPlanned() || job.state() != Job.State.RUNNING) {
      return job;
    }
    Page<Task> page = page(job);
    // First the messages: a crash before the job knows of them sends them twice, never not at all.
    queue.send(page.items());
    return jobs.planned(job, page.items().size(), page.next());
  }

  private Page<Task> page(Job job) {
    return switch (job.scope()) {
      case STALE -> stale(job);
      case ALL -> all(job);
    };
  }

  private Page<Task> stale(Job job) {
    var page = articles.stale(engineVersion, job.token(), pageSize);
    return new Page<>(
        page.items().stream()
            .map(article -> new Task(job.id(), article.key(), Optional.empty()))
            .toList(),
        page.next());
  }

  private Page<Task> all(Job job) {
    List<Task> tasks = new ArrayList<>();
    Optional<String> next = job.token();
    do {
      var part = bucket.list(next, Math.min(MOST_LISTED, pageSize - tasks.size()));
      part.items()
          .forEach(
              object -> tasks.add(new Task(job.id(), object.key(), Optional.of(object.eTag()))));
      next = part.next();
    } while (tasks.size() < pageSize && next.isPresent());
    return new Page<>(tasks, next);
  }
}
