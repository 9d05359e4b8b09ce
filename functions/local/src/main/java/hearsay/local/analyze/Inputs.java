package hearsay.local.analyze;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The articles that the arguments name: files, folders, lines of {@code .jsonl} files, {@code -}.
 */
final class Inputs {
  private static final JsonFactory JSON = new JsonFactory();

  private final InputStream standardInput;
  private final List<Input> inputs = new ArrayList<>();

  private Inputs(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** In the order of the arguments; the files of a folder in the order of their names. */
  static List<Input> of(List<String> arguments, InputStream standardInput) {
    var all = new Inputs(standardInput);
    arguments.forEach(all::add);
    return List.copyOf(all.inputs);
  }

  private void add(String argument) {
    try {
      if (argument.equals("-")) {
        inputs.add(new Input.OfStandardInput(standardInput));
      } else {
        add(Path.of(argument));
      }
    } catch (NoSuchFileException e) {
      inputs.add(new Input.Faulty(argument, "no such file"));
    } catch (IOException e) {
      inputs.add(new Input.Faulty(argument, "cannot be read: " + e.getMessage()));
    }
  }

  private void add(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      addFolder(path);
    } else if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    } else if (path.toString().endsWith(".jsonl")) {
      addLines(path);
    } else {
      inputs.add(new Input.OfFile(path));
    }
  }

  private void addFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Inputs::isVisibleFile).sorted().toList()) {
        add(file);
      }
    }
  }

  private static boolean isVisibleFile(Path path) {
    return Files.isRegularFile(path) && !path.getFileName().toString().startsWith(".");
  }

  private void addLines(Path file) throws IOException {
    int number = 0;
    try (var lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          inputs.add(line(file + ":" + number, line));
        }
      }
    }
  }

  private static Input line(String name, String line) {
    try (JsonParser parser = JSON.createParser(line)) {
      return line(name, parser);
    } catch (JsonProcessingException e) {
      return new Input.Faulty(name, "not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      return new Input.Faulty(name, "cannot be read: " + e.getMessage());
    }
  }

  private static Input line(String name, JsonParser parser) throws IOException {
    @Nullable String id = null;
    @Nullable String text = null;
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return new Input.Faulty(name, "not an object {\"id\", \"text\"}");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (field.equals("id") && value.isScalarValue()) {
        id = parser.getText();
      } else if (field.equals("text") && value == JsonToken.VALUE_STRING) {
        text = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    if (id == null || text == null) {
      return new Input.Faulty(name, "no \"" + (id == null ? "id" : "text") + "\" in the object");
    }
    return new Input.OfLine(id, name, text);
  }
}
