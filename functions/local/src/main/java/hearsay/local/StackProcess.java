package hearsay.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stack in a process of its own, on any free ports, as a person starts it. */
public final class StackProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("Hearsay is ready in ([\\d.]+) s");
  private static final Pattern ENDPOINT = Pattern.compile("  (\\w+) +(http://\\S+)  .*");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Process process;
  private final double readySeconds;
  private final Map<String, URI> endpoints;

  private StackProcess(Process process, double readySeconds, Map<String, URI> endpoints) {
    this.process = process;
    this.readySeconds = readySeconds;
    this.endpoints = Map.copyOf(endpoints);
  }

  /**
   * Ready when it returns.
   *
   * @param options more options of {@code serve}
   * @throws IOException when it ends instead; its output is shown
   */
  public static StackProcess start(Map<String, String> environment, List<String> options)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of(java(), "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("hearsay.launcher.Launcher", "serve"));
    for (String server : List.of("s3", "sqs", "dynamodb", "http")) {
      command.addAll(List.of("--" + server + "-port", "0"));
    }
    command.addAll(options);
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process process = builder.start();
    return ready(process, start);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static StackProcess ready(Process process, long start) throws IOException {
    BufferedReader out = process.inputReader();
    Map<String, URI> endpoints = new HashMap<>();
    double seconds = 0;
    while (endpoints.size() < 4) {
      String line = out.readLine();
      if (line == null) {
        throw new IOException("the stack ended before it was ready");
      }
      Matcher endpoint = ENDPOINT.matcher(line);
      if (READY.matcher(line).matches()) {
        seconds = (System.nanoTime() - start) / 1e9;
      } else if (endpoint.matches()) {
        endpoints.put(endpoint.group(1), URI.create(endpoint.group(2)));
      }
    }
    return new StackProcess(process, seconds, endpoints);
  }

  /** From the start of the process to its line, with the launcher's own time. */
  public double readySeconds() {
    return readySeconds;
  }

  public URI s3() {
    return endpoint("S3");
  }

  public URI sqs() {
    return endpoint("SQS");
  }

  public URI dynamoDb() {
    return endpoint("DynamoDB");
  }

  public URI http() {
    return endpoint("HTTP");
  }

  private URI endpoint(String server) {
    URI uri = endpoints.get(server);
    if (uri == null) {
      throw new IllegalStateException("the stack did not say where " + server + " is");
    }
    return uri;
  }

  /** The JVM that runs the stack: the launcher's child. */
  public ProcessHandle handle() {
    return process.children().findFirst().orElseGet(process::toHandle);
  }

  /** As {@code kill -9} of what the person started; returns when the stack is gone too. */
  public void kill() {
    ProcessHandle stack = handle();
    process.destroyForcibly();
    var _ = stack.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** As Ctrl-C. */
  @Override
  public void close() {
    ProcessHandle stack = handle();
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE)) {
        process.destroyForcibly();
        stack.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
