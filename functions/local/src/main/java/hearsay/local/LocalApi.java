package hearsay.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearsay.local.stack.Names;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** The HTTP interface of a running stack, as a client sees it. */
final class LocalApi {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;

  LocalApi(URI base) {
    this.base = base;
  }

  /** Absent unless the answer is 200. */
  Optional<JsonNode> get(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    return response.statusCode() == 200
        ? Optional.of(JSON.readTree(response.body()))
        : Optional.empty();
  }

  /**
   * The answer to a JSON body.
   *
   * @throws IOException when it is refused; the message is the problem's detail
   */
  JsonNode post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    JsonNode answer = JSON.readTree(response.body());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          response.statusCode()
              + " "
              + answer.path("detail").asText(answer.path("title").asText()));
    }
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("x-api-key", Names.API_KEY)
        .header("Accept", "application/json");
  }
}
