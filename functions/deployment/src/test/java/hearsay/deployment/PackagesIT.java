package hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is in the packages that are deployed. */
class PackagesIT {
  private static final long MOST_BYTES = 15L * 1024 * 1024;

  @ParameterizedTest
  @EnumSource(Function.class)
  void aPackageIsAtMost15MegabytesAndPrintsItsSum(Function function) throws Exception {
    byte[] bytes = Files.readAllBytes(function.zip());

    System.out.printf(
        Locale.ROOT,
        "package %-9s %5.2f MB  sha256 %s%n",
        function.lower(),
        bytes.length / 1048576.0,
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    assertThat((long) bytes.length).isLessThanOrEqualTo(MOST_BYTES);
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void aPackageHoldsTheHandlerAndItsLibraries(Function function) throws IOException {
    assertThat(entries(function))
        .contains(function.handler().replace('.', '/') + ".class")
        .anyMatch(entry -> entry.startsWith("lib/attribution-"))
        .anyMatch(entry -> entry.startsWith("lib/dynamodb-"));
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void aPackageHoldsNoTestCodeNorWhatIsForDevelopmentOnly(Function function) throws IOException {
    assertThat(entries(function))
        .noneMatch(entry -> entry.matches(".*(Test|IT|Spec)\\.class"))
        .noneMatch(
            entry ->
                entry.matches(
                    "(?i)lib/(DynamoDBLocal|embedded|local|measure|s3proxy|elasticmq|junit|assertj"
                        + "|archunit|sqlite4java|testcontainers|netty|jspecify).*"));
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void everyEntryHasTheSameTimeSoThatTwoBuildsAreEqual(Function function) throws IOException {
    try (var zip = new ZipFile(function.zip().toFile())) {
      assertThat(zip.stream().map(ZipEntry::getLastModifiedTime).distinct()).hasSize(1);
    }
  }

  private static List<String> entries(Function function) throws IOException {
    try (var zip = new ZipFile(function.zip().toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }
}
