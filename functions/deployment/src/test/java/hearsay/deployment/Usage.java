package hearsay.deployment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process has used so far, as Linux counts it.
 *
 * @param cpu of all its threads, user and system, in steps of 10 ms
 * @param peakMegabytes the most memory that was resident
 */
record Usage(Duration cpu, long peakMegabytes) {
  private static final int TICK_MILLISECONDS = 10;
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  static Usage of(Process process) {
    Path folder = Path.of("/proc/" + process.pid());
    String stat = Project.read(folder.resolve("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    Matcher peak = PEAK.matcher(Project.read(folder.resolve("status")));
    long kilobytes = peak.find() ? Long.parseLong(peak.group(1)) : 0;
    return new Usage(Duration.ofMillis(ticks * TICK_MILLISECONDS), kilobytes / 1024);
  }
}
