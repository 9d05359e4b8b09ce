package hearsay.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Runs the command line in this JVM. */
final class CommandLineRun {
  private CommandLineRun() {}

  static Output of(String... arguments) {
    return withInput("", arguments);
  }

  static Output withInput(String input, String... arguments) {
    PrintStream error = System.err;
    InputStream in = System.in;
    var err = new ByteArrayOutputStream();
    var out = new StringWriter();
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      int status = Hearsay.run(new PrintWriter(out), arguments);
      return new Output(status, out.toString(), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(error);
      System.setIn(in);
    }
  }
}
