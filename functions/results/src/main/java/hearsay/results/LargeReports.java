package hearsay.results;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Reports that no item can hold, as gzip files in the results bucket. */
public final class LargeReports {
  private final S3Client s3;
  private final String bucket;

  public LargeReports(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /** Named by its content, so that a slower writer cannot replace it. */
  PackedReport.InBucket put(ArticleId id, byte[] json) {
    String hash = HexFormat.of().formatHex(ArticleId.sha256(json)).substring(0, 16);
    String object = "reports/" + id + "/" + hash + ".json";
    s3.putObject(
        request ->
            request
                .bucket(bucket)
                .key(object)
                .contentType("application/json")
                .contentEncoding("gzip"),
        RequestBody.fromBytes(zipped(json)));
    return new PackedReport.InBucket(object, json.length);
  }

  byte[] get(PackedReport.InBucket report) {
    byte[] zipped =
        s3.getObjectAsBytes(request -> request.bucket(bucket).key(report.object()))
            .asByteArrayUnsafe();
    try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("report " + report.object() + " cannot be unpacked", e);
    }
  }

  void delete(PackedReport.InBucket report) {
    s3.deleteObject(request -> request.bucket(bucket).key(report.object()));
  }

  private static byte[] zipped(byte[] json) {
    var bytes = new ByteArrayOutputStream(json.length / 4);
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
