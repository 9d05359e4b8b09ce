package hearsay.deployment;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * A function in its own process under Amazon's runtime interface client: the loop that the managed
 * runtime runs, over the package that is deployed.
 */
final class FunctionProcess implements AutoCloseable {
  /** As the managed runtime starts a function of 512 MB that is not restored from a snapshot. */
  static final List<String> COLD =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MaxHeapSize=445645k",
          "-Xshare:auto",
          "--enable-native-access=ALL-UNNAMED",
          "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac.Core");

  private static final Duration START = Duration.ofSeconds(60);

  private final RuntimeApi api;
  private final Process process;
  private final Path log;

  private FunctionProcess(RuntimeApi api, Process process, Path log) {
    this.api = api;
    this.process = process;
    this.log = log;
  }

  /** Starts the process and waits until its constructor is through or has failed. */
  static FunctionProcess start(Function function, Path task, Map<String, String> environment)
      throws IOException, InterruptedException {
    FunctionProcess started = launch(function, task, environment);
    if (!started.awaitReady()) {
      String log = started.log();
      started.close();
      throw new AssertionError(function + " did not start: " + log);
    }
    return started;
  }

  /** Starts the process and does not wait. */
  static FunctionProcess launch(Function function, Path task, Map<String, String> environment)
      throws IOException {
    RuntimeApi api = RuntimeApi.start();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(COLD);
    command.addAll(List.of("-cp", runtime(), AWSLambda.class.getName(), function.handler()));
    Path log = Files.createTempFile("hearsay-" + function.lower(), ".log");
    var builder =
        new ProcessBuilder(command)
            .directory(task.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "hearsay-" + function.lower());
    builder.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    builder.environment().put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    builder.environment().put("_HANDLER", function.handler());
    builder.environment().put("LAMBDA_TASK_ROOT", task.toString());
    return new FunctionProcess(api, builder.start(), log);
  }

  boolean awaitReady() throws InterruptedException {
    return poll(most -> api.awaitInitialised(most));
  }

  boolean awaitCheckpoint() throws InterruptedException {
    return poll(most -> api.awaitCheckpoint(most));
  }

  void restored() {
    api.restored();
  }

  private interface Waiting {
    boolean await(Duration most) throws InterruptedException;
  }

  private boolean poll(Waiting waiting) throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end) {
      if (waiting.await(Duration.ofMillis(20))) {
        return true;
      }
      if (!process.isAlive()) {
        return false;
      }
    }
    return false;
  }

  /** Ends the process when it does not answer in time, as Lambda does. */
  Answer invoke(String event, Duration timeout) throws InterruptedException {
    Optional<Answer> answer = api.invoke(event, timeout);
    if (answer.isPresent()) {
      return answer.get();
    }
    boolean alive = process.isAlive();
    process.destroyForcibly();
    return new Answer(
        alive ? Answer.Kind.TIMED_OUT : Answer.Kind.DIED,
        alive ? "Task timed out after " + timeout.toSeconds() + " seconds" : log());
  }

  /** What the runtime reported of a failed start. */
  Optional<Answer> reported() {
    return api.reported();
  }

  Usage usage() {
    return Usage.of(process);
  }

  String log() {
    return Project.read(log);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    api.close();
    try {
      process.waitFor();
      Files.deleteIfExists(log);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException _) {
      // A file left in the temporary folder is no reason to fail.
    }
  }

  private static String runtime() {
    return Stream.of(
            AWSLambda.class, LambdaLogger.class, PojoSerializer.class, SdkInternalThreadLocal.class)
        .map(FunctionProcess::jar)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
