package hearsay.api;

import hearsay.articles.Description;
import hearsay.results.ArticleId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Puts articles into the bucket and takes them out; the analysis follows in the background. */
final class Uploads {
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final int LONGEST_NAME = 1024;

  private final ArticleObjects objects;

  Uploads(ArticleObjects objects) {
    this.objects = objects;
  }

  Answer put(Request request, List<String> names) {
    String name = checked(names.getFirst());
    byte[] body = request.body();
    if (body.length == 0) {
      throw Problem.badRequest("The body is empty; send the article.");
    }
    if (body.length > MOST_BYTES) {
      throw Problem.of(
          Problem.Kind.CONTENT_TOO_LARGE,
          "The body has " + body.length + " bytes; at most " + MOST_BYTES + " are taken.");
    }
    try {
      Description description = Uploaded.description(request, Optional.of(name));
      objects.put(name, body, description);
    } catch (S3Exception e) {
      if (e.statusCode() == 400) {
        throw Problem.badRequest("S3 does not take this: " + e.awsErrorDetails().errorMessage());
      }
      throw e;
    }
    ArticleId id = objects.id(name);
    return accepted(id, name).with("Location", id.value());
  }

  Answer delete(Request request, List<String> names) {
    String name = checked(names.getFirst());
    if (!objects.exists(name)) {
      throw Problem.notFound("There is no article with the name \"" + name + "\".");
    }
    objects.delete(name);
    return accepted(objects.id(name), name);
  }

  private static Answer accepted(ArticleId id, String name) {
    return Answer.of(
        202,
        Answer.JSON,
        Json.object(
            json -> {
              json.writeStringField("id", id.value());
              json.writeStringField("key", name);
            }));
  }

  private static String checked(String name) {
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      throw Problem.badRequest("The name has more than " + LONGEST_NAME + " bytes.");
    }
    if (name.chars().anyMatch(c -> Character.isISOControl(c) || c == '\ufffd')) {
      throw Problem.badRequest("The name has characters that are not UTF-8 or cannot be printed.");
    }
    boolean relative =
        Arrays.stream(name.split("/", -1)).anyMatch(part -> part.equals(".") || part.equals(".."));
    if (relative) {
      throw Problem.badRequest("The name has a part \".\" or \"..\"; say where it is outright.");
    }
    return name;
  }
}
