package hearsay.api;

import hearsay.articles.Description;
import hearsay.results.ArticleId;
import hearsay.results.ObjectVersion;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The articles bucket. */
final class ArticleObjects {
  private final S3Client s3;
  private final String bucket;

  ArticleObjects(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /** An object's bytes and what S3 knows of them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Stored(byte[] bytes, Description description) {}

  ArticleId id(String key) {
    return ArticleId.of(bucket, key);
  }

  void put(String key, byte[] body, Description description) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder().bucket(bucket).key(key).metadata(description.metadata());
    description.contentType().ifPresent(request::contentType);
    description.contentEncoding().ifPresent(request::contentEncoding);
    var _ = s3.putObject(request.build(), RequestBody.fromBytes(body));
  }

  boolean exists(String key) {
    try {
      var _ = s3.headObject(request -> request.bucket(bucket).key(key));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == 404) {
        return false;
      }
      throw e;
    }
  }

  void delete(String key) {
    var _ = s3.deleteObject(request -> request.bucket(bucket).key(key));
  }

  /** Empty when the bucket no longer holds these bytes. */
  Optional<Stored> read(String key, ObjectVersion version) {
    GetObjectRequest.Builder request =
        GetObjectRequest.builder().bucket(bucket).key(key).ifMatch(version.eTag());
    version.versionId().ifPresent(request::versionId);
    try {
      return Optional.of(stored(key, s3.getObjectAsBytes(request.build())));
    } catch (S3Exception e) {
      if (e.statusCode() == 404 || e.statusCode() == 405 || e.statusCode() == 412) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Stored stored(String key, ResponseBytes<GetObjectResponse> object) {
    GetObjectResponse known = object.response();
    Map<String, String> metadata = known.hasMetadata() ? known.metadata() : Map.of();
    return new Stored(
        object.asByteArrayUnsafe(),
        new Description(
            Optional.of(key),
            Optional.<String>ofNullable(known.contentType()),
            Optional.<String>ofNullable(known.contentEncoding()),
            metadata));
  }
}
