package hearsay.local.stack;

/** What the parts of the local stack are called. */
public final class Names {
  public static final String ARTICLES_BUCKET = "hearsay-articles";
  public static final String RESULTS_BUCKET = "hearsay-results";
  public static final String UPLOADS = "hearsay-uploads";
  public static final String REPROCESSING = "hearsay-reprocessing";
  public static final String TABLE = "hearsay";
  public static final String API_KEY = "local";

  static final String REGION = "us-east-1";
  static final String ACCOUNT = "000000000000";
  static final String STATE_MACHINE_ARN =
      "arn:aws:states:" + REGION + ":" + ACCOUNT + ":stateMachine:hearsay-reprocessing";

  private Names() {}

  /** The queue that takes what {@code queue} could not deliver. */
  public static String deadLetters(String queue) {
    return queue + "-dead";
  }

  static String queueArn(String queue) {
    return "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":" + queue;
  }
}
