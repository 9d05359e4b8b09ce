package hearsay.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

final class EmbeddedS3Test {
  private static final String DONE = "HTTP/1.1 200";

  /** An object of four bytes in {@code aws-chunked}, and what follows it in the request. */
  private static final String CHUNK = "4\r\ntext\r\n";

  private static final String REST = "0\r\nx-amz-checksum-crc32:O4unxw==\r\n\r\n";

  private final List<ObjectChange> changes = new CopyOnWriteArrayList<>();

  @TempDir Path folder;

  @Test
  void anUploadIsToldWithItsVersion() throws IOException {
    try (var server = EmbeddedS3.start(0, Optional.empty(), changes::add);
        S3Client client = Clients.s3(server)) {
      createVersioned(client);
      var response =
          client.putObject(
              b -> b.bucket("news").key("a b+c/ä.txt"), RequestBody.fromString("text"));
      ObjectChange change = changes.getFirst();
      assertThat(change.kind()).isEqualTo(ChangeKind.PUT);
      assertThat(change.key()).isEqualTo("a b+c/ä.txt");
      assertThat(change.size()).isEqualTo(4);
      assertThat(change.versionId()).contains(response.versionId());
      assertThat(change.eTag()).contains(response.eTag().replace("\"", ""));
      assertThat(change.notification())
          .contains("\"eventName\":\"ObjectCreated:Put\"", "\"key\":\"a+b%2Bc/%C3%A4.txt\"");
    }
  }

  @Test
  void aRemovalInAVersionedBucketIsAMarker() throws IOException {
    try (var server = EmbeddedS3.start(0, Optional.empty(), changes::add);
        S3Client client = Clients.s3(server)) {
      createVersioned(client);
      var version = client.putObject(b -> b.bucket("news").key("a"), RequestBody.fromString("1"));
      var marker = client.deleteObject(b -> b.bucket("news").key("a"));
      var _ = client.deleteObject(b -> b.bucket("news").key("a").versionId(version.versionId()));
      assertThat(changes)
          .extracting(ObjectChange::kind)
          .containsExactly(ChangeKind.PUT, ChangeKind.DELETE_MARKER, ChangeKind.DELETE);
      assertThat(changes.get(1).versionId()).contains(marker.versionId());
      assertThat(changes.get(2).versionId()).contains(version.versionId());
    }
  }

  @Test
  void copiesPartsAndBatchRemovalsAreTold() throws IOException {
    try (var server = EmbeddedS3.start(0, Optional.empty(), changes::add);
        S3Client client = Clients.s3(server)) {
      var _ = client.createBucket(b -> b.bucket("news"));
      var upload = client.createMultipartUpload(b -> b.bucket("news").key("parts"));
      var part =
          client.uploadPart(
              b -> b.bucket("news").key("parts").uploadId(upload.uploadId()).partNumber(1),
              RequestBody.fromString("one part"));
      var _ =
          client.completeMultipartUpload(
              b ->
                  b.bucket("news")
                      .key("parts")
                      .uploadId(upload.uploadId())
                      .multipartUpload(
                          m ->
                              m.parts(
                                  CompletedPart.builder()
                                      .partNumber(1)
                                      .eTag(part.eTag())
                                      .build())));
      var _ =
          client.copyObject(
              b ->
                  b.sourceBucket("news")
                      .sourceKey("parts")
                      .destinationBucket("news")
                      .destinationKey("copy"));
      var _ =
          client.deleteObjects(
              b -> b.bucket("news").delete(d -> d.objects(object("parts"), object("copy"))));
      assertThat(changes)
          .extracting(change -> change.kind() + " " + change.key())
          .startsWith("MULTIPART parts", "COPY copy")
          .contains("DELETE parts", "DELETE copy")
          .hasSize(4);
      assertThat(changes.getFirst().size()).isEqualTo(8);
    }
  }

  @Test
  void anUploadWhoseRequestBreaksOffBehindItsLastByteIsNone() throws IOException {
    try (var server = EmbeddedS3.start(0, Optional.empty(), changes::add);
        S3Client client = Clients.s3(server)) {
      createVersioned(client);

      assertThat(put(server, "/news/a", CHUNK)).doesNotStartWith(DONE);
      assertThat(changes).isEmpty();
      assertThat(client.listObjectVersions(b -> b.bucket("news")).versions()).isEmpty();

      assertThat(put(server, "/news/a", CHUNK + REST)).startsWith(DONE);
      assertThat(changes).singleElement().returns(4L, ObjectChange::size);
      assertThat(client.listObjectVersions(b -> b.bucket("news")).versions()).hasSize(1);
    }
  }

  @Test
  void aPartWhoseRequestBreaksOffBehindItsLastByteIsNone() throws IOException {
    try (var server = EmbeddedS3.start(0, Optional.empty(), changes::add);
        S3Client client = Clients.s3(server)) {
      createVersioned(client);
      String id = client.createMultipartUpload(b -> b.bucket("news").key("a")).uploadId();
      String path = "/news/a?partNumber=1&uploadId=" + id;

      assertThat(put(server, path, CHUNK)).doesNotStartWith(DONE);
      assertThat(client.listParts(b -> b.bucket("news").key("a").uploadId(id)).parts()).isEmpty();

      assertThat(put(server, path, CHUNK + REST)).startsWith(DONE);
      assertThat(client.listParts(b -> b.bucket("news").key("a").uploadId(id)).parts()).hasSize(1);
    }
  }

  /** Sends a request whose body may be shorter than it says, and gives the answer. */
  private static String put(EmbeddedS3 server, String path, String body) throws IOException {
    String head =
        """
        PUT %s HTTP/1.1
        Host: 127.0.0.1
        Connection: close
        Content-Encoding: aws-chunked
        Content-Length: %d
        x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER
        x-amz-decoded-content-length: 4
        x-amz-trailer: x-amz-checksum-crc32

        """
            .formatted(path, (CHUNK + REST).length())
            .replace("\n", "\r\n");
    try (var socket = new Socket(server.endpoint().getHost(), server.endpoint().getPort())) {
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void sequencersOfOneKeyGrowInTheOrderOfTheChanges() throws IOException {
    try (var server = EmbeddedS3.start(0, Optional.empty(), changes::add);
        S3Client client = Clients.s3(server)) {
      createVersioned(client);
      try (var clients = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 20; i++) {
          String text = "text " + i;
          var _ =
              clients.submit(
                  () ->
                      client.putObject(
                          b -> b.bucket("news").key("same"), RequestBody.fromString(text)));
        }
      }
      assertThat(changes).hasSize(20);
      assertThat(changes).extracting(ObjectChange::sequencer).isSorted().doesNotHaveDuplicates();
      String current = client.headObject(b -> b.bucket("news").key("same")).versionId();
      assertThat(changes.getLast().versionId()).contains(current);
    }
  }

  @Test
  void objectsInAFolderOutliveTheServer() throws IOException {
    try (var server = EmbeddedS3.start(0, Optional.of(folder), changes::add);
        S3Client client = Clients.s3(server)) {
      var _ = client.createBucket(b -> b.bucket("news"));
      var _ =
          client.putObject(
              b -> b.bucket("news").key("a").metadata(java.util.Map.of("title", "A visit")),
              RequestBody.fromString("text"));
      assertThat(changes.getFirst().versionId()).isEmpty();
    }
    try (var server = EmbeddedS3.start(0, Optional.of(folder), changes::add);
        S3Client client = Clients.s3(server)) {
      var object = client.getObjectAsBytes(b -> b.bucket("news").key("a"));
      assertThat(object.asUtf8String()).isEqualTo("text");
      assertThat(object.response().metadata()).containsEntry("title", "A visit");
    }
  }

  @Test
  void anObjectIsAnnouncedAsItIsNow() throws IOException {
    try (var server = EmbeddedS3.start(0, Optional.of(folder), changes::add);
        S3Client client = Clients.s3(server)) {
      var _ = client.createBucket(b -> b.bucket("news"));
      var _ = client.putObject(b -> b.bucket("news").key("a"), RequestBody.fromString("text"));
      server.announce("news", "a");
      server.announce("news", "gone");
      assertThat(changes)
          .extracting(change -> change.kind() + " " + change.key() + " " + change.size())
          .containsExactly("PUT a 4", "PUT a 4", "DELETE gone 0");
      assertThat(changes.get(1).eTag()).isEqualTo(changes.get(0).eTag());
    }
  }

  private static void createVersioned(S3Client client) {
    var _ = client.createBucket(b -> b.bucket("news"));
    var _ =
        client.putBucketVersioning(
            b ->
                b.bucket("news")
                    .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
  }

  private static ObjectIdentifier object(String key) {
    return ObjectIdentifier.builder().key(key).build();
  }
}
