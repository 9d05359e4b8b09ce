package hearsay.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** HTTP calls to the deployed API; it remembers which of the contract's routes were answered. */
final class Gateway {
  private final DeployedStack stack;
  private final String key;
  private final Set<String> answered = new TreeSet<>();

  Gateway(DeployedStack stack) {
    this.stack = stack;
    this.key =
        stack
            .apiGateway
            .getApiKey(r -> r.apiKey(stack.output("ApiKeyId")).includeValue(true))
            .value();
  }

  /** The routes of the contract: {@code GET /articles/{article}}. */
  static Set<String> contract() {
    var routes = new TreeSet<String>();
    JsonNode openApi = Template.yaml(Project.INFRA.resolve("openapi.yaml"));
    openApi
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (Set.of("get", "put", "post", "delete").contains(method)) {
                            routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    return routes;
  }

  Set<String> answered() {
    return answered;
  }

  /** A call with the stack's key. */
  Call call(String route, String... values) {
    return new Call(route, values).header("x-api-key", key);
  }

  /** A call without any key. */
  Call callWithoutKey(String route, String... values) {
    return new Call(route, values);
  }

  /** One call of a route; its variables are filled in by the values, percent-encoded already. */
  final class Call {
    private final String route;
    private final HttpRequest.Builder request;
    private final String method;
    private byte[] body = new byte[0];

    private Call(String route, String... values) {
      String[] parts = route.split(" ", 2);
      String path = parts[1];
      for (String value : values) {
        path = path.replaceFirst("\\{\\w+}", Matcher.quoteReplacement(value));
      }
      this.route = parts[0] + " " + parts[1].replaceFirst("[?].*", "");
      this.method = parts[0];
      URI uri = stack.route(path);
      this.request = HttpRequest.newBuilder(uri).timeout(DeployedArticles.SOON);
      // LocalStack's gateway puts application/json where there is none.
      var _ = request.setHeader("Accept", "*/*");
    }

    Call header(String name, String value) {
      var _ = request.setHeader(name, value);
      return this;
    }

    Call body(String type, String text) {
      return body(type, text.getBytes(StandardCharsets.UTF_8));
    }

    Call body(String type, byte[] bytes) {
      body = bytes;
      return header("Content-Type", type);
    }

    HttpResponse<String> send() throws IOException, InterruptedException {
      request.method(
          method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
      HttpResponse<String> answer = stack.http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() < 400) {
        answered.add(route);
      }
      return answer;
    }
  }

  static JsonNode json(HttpResponse<String> answer) throws IOException {
    return Template.JSON.readTree(answer.body());
  }
}
