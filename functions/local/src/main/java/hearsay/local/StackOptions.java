package hearsay.local;

import hearsay.local.stack.Ports;
import hearsay.local.stack.StackSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a stack: ports, folder, times. */
final class StackOptions {
  private static final String PORT = "N";

  @Option(
      names = "--s3-port",
      paramLabel = PORT,
      defaultValue = "9000",
      description = "Port of S3, 0 for any free one; default ${DEFAULT-VALUE}.")
  private int s3Port;

  @Option(
      names = "--sqs-port",
      paramLabel = PORT,
      defaultValue = "9324",
      description = "Port of SQS, 0 for any free one; default ${DEFAULT-VALUE}.")
  private int sqsPort;

  @Option(
      names = "--dynamodb-port",
      paramLabel = PORT,
      defaultValue = "8000",
      description = "Port of DynamoDB, 0 for any free one; default ${DEFAULT-VALUE}.")
  private int dynamoDbPort;

  @Option(
      names = "--http-port",
      paramLabel = PORT,
      defaultValue = "8080",
      description = "Port of HTTP, 0 for any free one; default ${DEFAULT-VALUE}.")
  private int httpPort;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keep everything in this folder between runs; without it, everything is in memory and the"
              + " bucket has versions.")
  private @Nullable Path data;

  @Option(
      names = "--retry-after",
      paramLabel = "TIME",
      defaultValue = "30s",
      converter = TimeConverter.class,
      description =
          "How long a message that failed waits for its next try (SQS: visibility); after three"
              + " tries it goes to the dead letters. Default ${DEFAULT-VALUE}.")
  private Duration retryAfter = Duration.ofSeconds(30);

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "1d",
      converter = TimeConverter.class,
      description =
          "Time between two looks for articles that another engine version analysed, as 30s, 10m,"
              + " 6h, 1d; default ${DEFAULT-VALUE}.")
  private Duration every = Duration.ofDays(1);

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "Write what the functions log into this file.")
  private @Nullable Path log;

  private StackOptions() {}

  /** The version stands in the environment, as it does for a function on AWS. */
  StackSettings settings() {
    return new StackSettings(
        new Ports(s3Port, sqsPort, dynamoDbPort, httpPort),
        Optional.ofNullable(data),
        retryAfter,
        Optional.of(every),
        Optional.ofNullable(System.getenv("HEARSAY_ENGINE_VERSION")).filter(v -> !v.isBlank()),
        Optional.ofNullable(log));
  }
}
