package hearsay.attribution.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;

/** What a file of the lexicon says, in the form that the build keeps it in. */
public interface Compiled {
  void write(DataOutputStream out) throws IOException;
}
