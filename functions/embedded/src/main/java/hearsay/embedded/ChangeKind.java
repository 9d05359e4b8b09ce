package hearsay.embedded;

/** What happened to an object, in the words of S3 event notifications. */
public enum ChangeKind {
  PUT("ObjectCreated:Put"),
  COPY("ObjectCreated:Copy"),
  MULTIPART("ObjectCreated:CompleteMultipartUpload"),
  DELETE("ObjectRemoved:Delete"),
  DELETE_MARKER("ObjectRemoved:DeleteMarkerCreated");

  private final String eventName;

  ChangeKind(String eventName) {
    this.eventName = eventName;
  }

  /** The {@code eventName} of the notification, without the prefix {@code s3:}. */
  public String eventName() {
    return eventName;
  }
}
