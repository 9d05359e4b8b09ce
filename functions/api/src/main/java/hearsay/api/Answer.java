package hearsay.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import hearsay.results.Carried;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What goes back: status, headers, text. */
record Answer(int status, Map<String, String> headers, Optional<String> body) {
  static final String JSON = "application/json";

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer of(int status, String contentType, String body) {
    return new Answer(status, Map.of("Content-Type", contentType), Optional.of(body));
  }

  static Answer json(String body) {
    return of(200, JSON, body);
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), Optional.empty());
  }

  Answer with(String header, String value) {
    var more = new TreeMap<String, String>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }

  Answer withoutBody() {
    return new Answer(status, headers, Optional.empty());
  }

  boolean tooLarge() {
    return body.map(text -> text.getBytes(StandardCharsets.UTF_8))
        .filter(Carried::tooLarge)
        .isPresent();
  }

  APIGatewayProxyResponseEvent event() {
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(status)
        .withHeaders(headers)
        .withBody(body.orElse(""))
        .withIsBase64Encoded(false);
  }
}
