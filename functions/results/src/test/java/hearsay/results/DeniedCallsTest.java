package hearsay.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** An endpoint that denies everything as S3 and DynamoDB do, and what is told of it. */
class DeniedCallsTest {
  private static final StaticCredentialsProvider ANY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));

  private HttpServer server;
  private URI endpoint;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aDeniedReadOfS3NamesActionAndObject() {
    answer(403, "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>");
    try (S3Client s3 = s3()) {
      assertThatThrownBy(() -> s3.getObject(r -> r.bucket("articles").key("coast/ferry.txt")))
          .isInstanceOf(S3Exception.class)
          .hasMessageStartingWith(
              "s3:GetObject on articles/coast/ferry.txt was denied: Access Denied");
      assertThatThrownBy(() -> s3.getObject(r -> r.bucket("articles").key("a.txt").versionId("v1")))
          .hasMessageStartingWith("s3:GetObjectVersion on articles/a.txt was denied");
    }
  }

  @Test
  void aDeniedHeadHasNoBodyAndIsNamedAllTheSame() {
    answer(403, "");
    try (S3Client s3 = s3()) {
      assertThatThrownBy(() -> s3.headObject(r -> r.bucket("articles").key("a.txt")))
          .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403))
          .hasMessageStartingWith("s3:GetObject on articles/a.txt was denied");
    }
  }

  @Test
  void aDeniedCallOfDynamoDbNamesActionAndTableOrIndexAndNoItem() {
    answer(
        400, "{\"__type\":\"com.amazon.coral.service#AccessDeniedException\",\"message\":\"No.\"}");
    try (DynamoDbClient dynamo = dynamo()) {
      assertThatThrownBy(() -> dynamo.query(r -> r.tableName("hearsay").indexName("by-grade")))
          .hasMessageStartingWith("dynamodb:Query on hearsay/index/by-grade was denied: No.");
      assertThatThrownBy(
              () -> dynamo.getItem(r -> r.tableName("hearsay").key(Attributes.key("a", "b"))))
          .hasMessageStartingWith("dynamodb:GetItem on hearsay was denied: No.");
      var item = BatchWrites.put(Map.of("PK", AttributeValue.fromS("what the article says")));
      assertThatThrownBy(
              () -> dynamo.batchWriteItem(r -> r.requestItems(Map.of("hearsay", List.of(item)))))
          .hasMessageStartingWith("dynamodb:BatchWriteItem on hearsay was denied")
          .hasMessageNotContaining("what the article says");
    }
  }

  @Test
  void anotherFaultStaysAsItIs() {
    answer(404, "<Error><Code>NoSuchKey</Code><Message>It is not there.</Message></Error>");
    try (S3Client s3 = s3()) {
      assertThatThrownBy(() -> s3.getObject(r -> r.bucket("articles").key("a.txt")))
          .hasMessageStartingWith("It is not there.");
    }
  }

  private void answer(int status, String body) {
    var _ =
        server.createContext(
            "/",
            exchange -> {
              try (exchange) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
              }
            });
  }

  private S3Client s3() {
    return S3Client.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(ANY)
        .forcePathStyle(true)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private DynamoDbClient dynamo() {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(ANY)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
