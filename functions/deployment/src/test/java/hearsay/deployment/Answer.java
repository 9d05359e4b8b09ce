package hearsay.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** What came of an invocation, as the caller of a function sees it. */
record Answer(Kind kind, String body) {
  enum Kind {
    RESPONSE,
    /** The handler threw, or its answer could not be sent. */
    ERROR,
    /** No answer before the deadline: the process was ended. */
    TIMED_OUT,
    /** The constructor threw or the process ended. */
    DIED
  }

  JsonNode json() {
    try {
      return Template.JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + body, e);
    }
  }
}
