package hearsay.local;

import hearsay.embedded.PortInUse;
import hearsay.local.stack.Names;
import hearsay.local.stack.Stack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the whole path on this machine, until it is stopped. */
@Command(
    name = "serve",
    description =
        "Run buckets, queues, table, functions and HTTP on this machine, on loopback only.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int WRONG_USAGE = 2;
  private static final int STOP_MILLIS = 1_800;

  @Spec private CommandSpec spec;
  @Mixin private StackOptions options;

  @Option(
      names = "--upload",
      paramLabel = "DIR",
      description = "Upload the files of this folder and show what becomes of them.")
  private @Nullable Path upload;

  @Option(
      names = "--exit",
      description = "Stop when every upload is shown: with status 0, or 1 when one is missing.")
  private boolean exit;

  private ServeCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    ParentWatch.start();
    PrintWriter out = spec.commandLine().getOut();
    Stack stack;
    try {
      stack = Stack.start(options.settings());
    } catch (PortInUse e) {
      spec.commandLine().getErr().println("hearsay: " + advice(e));
      return WRONG_USAGE;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
    ready(stack, out);
    if (upload != null) {
      boolean allShown = new SampleRun(stack, out).show(upload);
      if (exit) {
        stop(stack);
        return allShown ? 0 : 1;
      }
    }
    new CountDownLatch(1).await();
    return 0;
  }

  private static String advice(PortInUse e) {
    return e.getMessage()
        + "; choose another with --"
        + e.server().toLowerCase(Locale.ROOT)
        + "-port, 0 for any free one";
  }

  private static void ready(Stack stack, PrintWriter out) {
    out.printf(
        """
        Hearsay is ready in %.1f s
          S3        %s  bucket %s
          SQS       %s  queue %s
          DynamoDB  %s  table %s
          HTTP      %s  key %s
        """,
        secondsSinceStart(),
        stack.s3(),
        Names.ARTICLES_BUCKET,
        stack.sqs(),
        Names.UPLOADS,
        stack.dynamoDb(),
        Names.TABLE,
        stack.http(),
        Names.API_KEY);
    out.flush();
  }

  /** Since the process started. */
  private static double secondsSinceStart() {
    Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    return Duration.between(start, Instant.now()).toMillis() / 1000.0;
  }

  /** Gives up after 1.8 s: whoever pressed Ctrl-C waits. */
  private static void stop(Stack stack) {
    Thread closing = Thread.ofPlatform().daemon().start(stack::close);
    try {
      var _ = closing.join(Duration.ofMillis(STOP_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
