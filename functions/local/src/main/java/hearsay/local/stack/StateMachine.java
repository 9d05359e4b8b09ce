package hearsay.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The loop of {@code infra/reprocessing.asl.json}: plan a page until the planner says that it is
 * done. With a folder an execution goes on at its page after a restart.
 */
final class StateMachine implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIES = 6;
  private static final long FIRST_WAIT_MILLIS = 2_000;

  private final LocalFunction planner;
  private final Optional<Path> folder;
  private final BiConsumer<String, String> failed;
  private final Map<String, String> started = new ConcurrentHashMap<>();

  private volatile boolean open = true;

  private StateMachine(
      LocalFunction planner, Optional<Path> folder, BiConsumer<String, String> failed) {
    this.planner = planner;
    this.folder = folder;
    this.failed = failed;
  }

  /**
   * Takes up the executions that a killed process left.
   *
   * @param failed hears the job and the reason when the planner fails for good
   */
  static StateMachine start(
      LocalFunction planner, Optional<Path> folder, BiConsumer<String, String> failed)
      throws IOException {
    var machine = new StateMachine(planner, folder, failed);
    if (folder.isPresent()) {
      machine.resume(Files.createDirectories(folder.get()));
    }
    return machine;
  }

  private void resume(Path executions) throws IOException {
    try (Stream<Path> files = Files.list(executions)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        String state = Files.readString(file);
        started.put(name, state);
        run(name, object(JSON.readTree(state)));
      }
    }
  }

  /**
   * Starts an execution and returns its ARN. The same name with the same input starts nothing.
   *
   * @param name absent for one of its own
   * @throws IllegalStateException when the name was used with another input
   * @throws IllegalArgumentException when the input is no JSON object
   */
  String execute(Optional<String> name, String input) {
    ObjectNode state;
    try {
      state = object(JSON.readTree(input));
    } catch (IOException e) {
      throw new IllegalArgumentException("the input is not JSON: " + e.getMessage(), e);
    }
    String execution = name.orElseGet(() -> UUID.randomUUID().toString());
    String before = started.putIfAbsent(execution, input);
    if (before == null) {
      if (!state.has("job")) {
        state.put("job", execution);
      }
      keep(execution, state);
      run(execution, state);
    } else if (!before.equals(input)) {
      throw new IllegalStateException("an execution named " + execution + " has another input");
    }
    return Names.STATE_MACHINE_ARN.replace(":stateMachine:", ":execution:") + ":" + execution;
  }

  private static ObjectNode object(JsonNode input) {
    if (input instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException("the input is no JSON object");
  }

  private void run(String execution, ObjectNode state) {
    var _ = Thread.ofVirtual().name("execution-" + execution).start(() -> loop(execution, state));
  }

  private void loop(String execution, ObjectNode first) {
    ObjectNode state = first;
    try {
      while (open && !state.path("done").asBoolean(false)) {
        state = plan(state);
        keep(execution, state);
      }
    } catch (FunctionFailed | IOException e) {
      failed.accept(state.path("job").asText(), String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (open) {
      forget(execution);
    }
  }

  private ObjectNode plan(ObjectNode state)
      throws FunctionFailed, IOException, InterruptedException {
    long wait = FIRST_WAIT_MILLIS;
    for (int attempt = 1; ; attempt++) {
      try {
        return object(JSON.readTree(planner.invoke(JSON.writeValueAsBytes(state))));
      } catch (FunctionFailed e) {
        if (attempt == TRIES || !open) {
          throw e;
        }
        Thread.sleep(wait);
        wait *= 2;
      }
    }
  }

  private void keep(String execution, ObjectNode state) {
    if (folder.isPresent()) {
      try {
        Path part = folder.get().resolve(execution + ".part");
        Files.write(part, JSON.writeValueAsBytes(state));
        Files.move(part, file(execution), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void forget(String execution) {
    if (folder.isPresent()) {
      try {
        Files.deleteIfExists(file(execution));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Path file(String execution) {
    return folder.orElseThrow().resolve(execution + ".json");
  }

  /** The executions go on at their page when a stack with the same folder starts. */
  @Override
  public void close() {
    open = false;
  }
}
