package hearsay.api;

import hearsay.results.PackedReport;
import java.time.Duration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Links to reports that no answer can carry. */
final class ReportLinks {
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final S3Presigner presigner;
  private final String bucket;

  ReportLinks(S3Presigner presigner, String bucket) {
    this.presigner = presigner;
    this.bucket = bucket;
  }

  String to(PackedReport.InBucket report) {
    return presigner
        .presignGetObject(
            link ->
                link.signatureDuration(LIFE)
                    .getObjectRequest(get -> get.bucket(bucket).key(report.object())))
        .url()
        .toString();
  }
}
