package hearsay.deployment;

import java.io.IOException;

/** The least that a process of Java can do: say that it is there, and wait for its end. */
public final class Empty {
  private Empty() {}

  public static void main(String[] args) throws IOException {
    System.out.write('.');
    System.out.flush();
    var _ = System.in.read();
  }
}
