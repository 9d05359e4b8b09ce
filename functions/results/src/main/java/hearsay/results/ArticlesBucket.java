package hearsay.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Where the articles lie; read only. */
public final class ArticlesBucket {
  private final S3Client s3;
  private final String name;

  public ArticlesBucket(S3Client s3, String name) {
    this.s3 = s3;
    this.name = name;
  }

  public String name() {
    return name;
  }

  /**
   * An object; of one that is larger than {@code mostBytes} only what is told of it.
   *
   * @param versionId absent for the current version
   * @return empty when there is no such object or version, or it is a delete marker
   */
  public Optional<ArticleObject> get(String key, Optional<String> versionId, long mostBytes) {
    var request = GetObjectRequest.builder().bucket(name).key(key);
    versionId.ifPresent(request::versionId);
    return existing(() -> read(request.build(), mostBytes));
  }

  private ArticleObject read(GetObjectRequest request, long mostBytes) {
    try (ResponseInputStream<GetObjectResponse> in = s3.getObject(request)) {
      GetObjectResponse told = in.response();
      long size = told.contentLength();
      byte[] bytes = new byte[0];
      if (size > mostBytes) {
        in.abort();
      } else {
        bytes = in.readAllBytes();
      }
      return new ArticleObject(
          new ObjectVersion(
              Optional.ofNullable(told.versionId()), eTag(told.eTag()), told.lastModified()),
          size,
          bytes,
          Optional.ofNullable(told.contentType()),
          Optional.ofNullable(told.contentEncoding()),
          told.metadata());
    } catch (IOException e) {
      throw new UncheckedIOException("'" + request.key() + "' could not be read to its end", e);
    }
  }

  /** The current version, empty when there is none. */
  public Optional<ObjectVersion> current(String key) {
    return existing(
        () -> {
          HeadObjectResponse told = s3.headObject(request -> request.bucket(name).key(key));
          return new ObjectVersion(
              Optional.ofNullable(told.versionId()), eTag(told.eTag()), told.lastModified());
        });
  }

  /**
   * A page of all objects, by key.
   *
   * @param after the {@code next} of the page before
   * @param limit at most 1,000
   */
  public Page<ListedObject> list(Optional<String> after, int limit) {
    ListObjectsV2Response answer =
        s3.listObjectsV2(
            request -> request.bucket(name).maxKeys(limit).startAfter(after.orElse(null)));
    var objects =
        answer.contents().stream()
            .map(object -> new ListedObject(object.key(), eTag(object.eTag())))
            .toList();
    boolean more = Boolean.TRUE.equals(answer.isTruncated()) && !objects.isEmpty();
    return new Page<>(objects, more ? Optional.of(objects.getLast().key()) : Optional.empty());
  }

  /**
   * An object of a list.
   *
   * @param eTag without quotation marks
   */
  public record ListedObject(String key, String eTag) {}

  /** NoSuchKey, NoSuchVersion and the answers for delete markers all mean that it is not there. */
  private static <T> Optional<T> existing(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (S3Exception e) {
      if (isMissing(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** A bucket that is not there is no answer about its objects. */
  private static boolean isMissing(S3Exception e) {
    boolean noBucket =
        e.awsErrorDetails() != null && "NoSuchBucket".equals(e.awsErrorDetails().errorCode());
    return (e.statusCode() == 404 || e.statusCode() == 405) && !noBucket;
  }

  private static String eTag(String quoted) {
    return quoted.replace("\"", "");
  }
}
