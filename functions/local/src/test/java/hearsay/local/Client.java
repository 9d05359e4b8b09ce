package hearsay.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearsay.local.stack.Names;
import hearsay.results.ArticleId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Somebody outside: an S3 client with credentials of its own, and an HTTP client. */
final class Client implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final S3Client s3;
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;

  Client(URI s3, URI http) {
    this.s3 =
        S3Client.builder()
            .endpointOverride(s3)
            .region(Region.EU_CENTRAL_1)
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("someone", "else")))
            .build();
    this.base = http;
  }

  PutObjectResponse put(String key, String text) {
    return s3.putObject(
        p -> p.bucket(Names.ARTICLES_BUCKET).key(key), RequestBody.fromString(text));
  }

  void remove(String key) {
    var _ = s3.deleteObject(d -> d.bucket(Names.ARTICLES_BUCKET).key(key));
  }

  S3Client s3() {
    return s3;
  }

  static String id(String key) {
    return ArticleId.of(Names.ARTICLES_BUCKET, key).value();
  }

  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, BodyPublishers.noBody())
            .header("x-api-key", "local");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  int status(String key) throws IOException, InterruptedException {
    return send("GET", "/articles/" + id(key)).statusCode();
  }

  /** The report when there is one. */
  Optional<JsonNode> report(String key) throws IOException, InterruptedException {
    HttpResponse<String> answer = send("GET", "/articles/" + id(key));
    return answer.statusCode() == 200
        ? Optional.of(JSON.readTree(answer.body()))
        : Optional.empty();
  }

  JsonNode awaitReport(String key) throws Exception {
    return Eventually.present("the report of " + key, () -> report(key));
  }

  /** The job that is started. */
  String reprocess(String scope) throws Exception {
    HttpRequest request =
        request("/reprocessings")
            .header("x-api-key", "local")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"scope\":\"" + scope + "\"}"))
            .build();
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() != 202) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body()).get("id").asText();
  }

  JsonNode job(String id) throws IOException, InterruptedException {
    return JSON.readTree(send("GET", "/reprocessings/" + id).body());
  }

  @Override
  public void close() {
    s3.close();
    http.close();
  }
}
