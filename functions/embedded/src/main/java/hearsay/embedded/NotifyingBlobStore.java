package hearsay.embedded;

import com.google.common.util.concurrent.Striped;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Tells a listener of every object that is created or removed. The changes of one key are made and
 * told one after the other, so that the order of the sequencers is the order of the changes.
 */
final class NotifyingBlobStore extends ForwardingBlobStore {
  /** S3Proxy keeps its own notes of an upload in parts beside the objects. */
  private static final String STUB_PREFIX = ".s3proxy-mpu-stub-";

  private final ObjectListener listener;
  private final Sequencer sequencer = new Sequencer();
  private final Striped<Lock> keys = Striped.lazyWeakLock(4096);

  NotifyingBlobStore(BlobStore store, ObjectListener listener) {
    super(store);
    this.listener = listener;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    return alone(
        request.bucket(),
        request.key(),
        () -> {
          PutObjectResponse response = super.putBlob(request, new WholeUpload(payload));
          created(
              ChangeKind.PUT,
              request.bucket(),
              request.key(),
              Optional.ofNullable(request.contentLength()),
              response.eTag(),
              response.versionId());
          return response;
        });
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    String bucket = request.destinationBucket();
    String key = request.destinationKey();
    return alone(
        bucket,
        key,
        () -> {
          CopyObjectResponse response = super.copyBlob(request);
          created(
              ChangeKind.COPY,
              bucket,
              key,
              Optional.empty(),
              response.copyObjectResult().eTag(),
              response.versionId());
          return response;
        });
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream payload) {
    return super.uploadMultipartPart(upload, request, new WholeUpload(payload));
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    String bucket = upload.containerName();
    String key = upload.blobName();
    return alone(
        bucket,
        key,
        () -> {
          CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
          created(
              ChangeKind.MULTIPART,
              bucket,
              key,
              Optional.empty(),
              response.eTag(),
              response.versionId());
          return response;
        });
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    return alone(
        request.bucket(),
        request.key(),
        () -> {
          DeleteObjectResponse response = super.removeBlob(request);
          removed(request, response);
          return response;
        });
  }

  void announce(String bucket, String key) {
    var _ =
        alone(
            bucket,
            key,
            () -> {
              HeadObjectResponse head = blobMetadataIfPresent(bucket, key);
              if (head == null) {
                tell(ChangeKind.DELETE, bucket, key, 0, Optional.empty(), null);
              } else {
                created(
                    ChangeKind.PUT,
                    bucket,
                    key,
                    Optional.of(head.contentLength()),
                    head.eTag(),
                    head.versionId());
              }
              return key;
            });
  }

  private <T> T alone(String bucket, String key, Supplier<T> change) {
    Lock lock = keys.get(bucket + "/" + key);
    lock.lock();
    try {
      return change.get();
    } finally {
      lock.unlock();
    }
  }

  private void created(
      ChangeKind kind,
      String bucket,
      String key,
      Optional<Long> length,
      @Nullable String eTag,
      @Nullable String versionId) {
    if (key.startsWith(STUB_PREFIX)) {
      return;
    }
    String tag = eTag == null ? head(bucket, key).eTag() : eTag;
    long size = length.orElseGet(() -> head(bucket, key).contentLength());
    tell(kind, bucket, key, size, Optional.of(tag.replace("\"", "")), versionId);
  }

  private HeadObjectResponse head(String bucket, String key) {
    return blobMetadata(HeadObjectRequest.builder().bucket(bucket).key(key).build());
  }

  private void removed(DeleteObjectRequest request, DeleteObjectResponse response) {
    if (request.key().startsWith(STUB_PREFIX)) {
      return;
    }
    boolean marker = request.versionId() == null && Boolean.TRUE.equals(response.deleteMarker());
    String version = request.versionId() == null ? response.versionId() : request.versionId();
    tell(
        marker ? ChangeKind.DELETE_MARKER : ChangeKind.DELETE,
        request.bucket(),
        request.key(),
        0,
        Optional.empty(),
        version);
  }

  private void tell(
      ChangeKind kind,
      String bucket,
      String key,
      long size,
      Optional<String> eTag,
      @Nullable String versionId) {
    Optional<String> version = Optional.ofNullable(versionId).filter(v -> !v.equals("null"));
    listener.changed(
        new ObjectChange(kind, bucket, key, size, eTag, version, sequencer.next(), Instant.now()));
  }
}
