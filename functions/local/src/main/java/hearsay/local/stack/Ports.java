package hearsay.local.stack;

/** Where the servers listen; 0 for any free port. */
public record Ports(int s3, int sqs, int dynamoDb, int http) {
  public Ports {
    check(s3);
    check(sqs);
    check(dynamoDb);
    check(http);
  }

  public static Ports anyFree() {
    return new Ports(0, 0, 0, 0);
  }

  private static void check(int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("no port: " + port + "; a port is 0 to 65535");
    }
  }
}
