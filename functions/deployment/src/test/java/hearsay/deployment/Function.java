package hearsay.deployment;

import java.nio.file.Path;
import java.util.Locale;

/** The three functions that are deployed. */
enum Function {
  INGEST("hearsay.ingest.IngestHandler"),
  API("hearsay.api.ApiHandler"),
  REPROCESS("hearsay.reprocess.ReprocessHandler");

  private final String handler;

  Function(String handler) {
    this.handler = handler;
  }

  String handler() {
    return handler;
  }

  /** As in the module's and the package's name: {@code ingest}. */
  String lower() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As in the template's logical ids: {@code Ingest}. */
  String logical() {
    return name().charAt(0) + lower().substring(1);
  }

  Path zip() {
    return Project.ROOT.resolve("functions/" + lower() + "/target/" + lower() + ".zip");
  }
}
