package hearsay.local.stack;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * AWS clients for the embedded servers. What they take without signatures and checksums is sent
 * without, because on loopback these cost time and protect nothing.
 */
public final class LocalClients {
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  private static final int CONNECTIONS = 128;

  private LocalClients() {}

  public static S3Client s3(URI endpoint) {
    return configured(S3Client.builder().forcePathStyle(true), endpoint)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .httpClientBuilder(http())
        .build();
  }

  public static SqsClient sqs(URI endpoint) {
    return configured(SqsClient.builder(), endpoint)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .checksumValidationEnabled(false)
        .httpClientBuilder(http())
        .build();
  }

  public static DynamoDbClient dynamoDb(URI endpoint) {
    return configured(DynamoDbClient.builder(), endpoint).httpClientBuilder(http()).build();
  }

  /** Signs links to the results bucket. */
  static S3Presigner presigner(URI endpoint) {
    return S3Presigner.builder()
        .endpointOverride(endpoint)
        .region(Region.of(Names.REGION))
        .credentialsProvider(CREDENTIALS)
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .build();
  }

  static SfnClient stepFunctions(URI endpoint) {
    return configured(SfnClient.builder(), endpoint).httpClientBuilder(http()).build();
  }

  private static <B extends AwsClientBuilder<B, ?>> B configured(B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(Names.REGION))
        .credentialsProvider(CREDENTIALS);
  }

  private static Apache5HttpClient.Builder http() {
    return Apache5HttpClient.builder()
        .maxConnections(CONNECTIONS)
        .socketTimeout(Duration.ofSeconds(40));
  }
}
