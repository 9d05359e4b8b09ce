package hearsay.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A CloudFormation template as a JSON tree, its short forms ({@code !Ref}) written out. */
final class Template {
  static final ObjectMapper JSON = new ObjectMapper();
  private final ObjectNode root;

  private Template(ObjectNode root) {
    this.root = root;
  }

  static Template hearsay() {
    return new Template((ObjectNode) yaml(Project.INFRA.resolve("template.yaml")));
  }

  static JsonNode yaml(Path file) {
    Object content = new Yaml(new ShortForms()).load(Project.read(file));
    return JSON.valueToTree(content);
  }

  ObjectNode root() {
    return root;
  }

  JsonNode resource(String id) {
    JsonNode found = root.path("Resources").path(id);
    if (found.isMissingNode()) {
      throw new AssertionError("the template has no resource " + id);
    }
    return found;
  }

  JsonNode properties(String id) {
    return resource(id).path("Properties");
  }

  /** The ids of the resources of a type, in the order of the template. */
  List<String> ofType(String type) {
    var ids = new ArrayList<String>();
    for (Map.Entry<String, JsonNode> resource : root.path("Resources").properties()) {
      if (resource.getValue().path("Type").asText().equals(type)) {
        ids.add(resource.getKey());
      }
    }
    return ids;
  }

  private static final class ShortForms extends SafeConstructor {
    ShortForms() {
      super(new LoaderOptions());
      yamlMultiConstructors.put("!", new WrittenOut());
    }

    private final class WrittenOut extends AbstractConstruct {
      @Override
      public Object construct(Node node) {
        String name = node.getTag().getValue().substring(1);
        Object value = value(node);
        return switch (name) {
          case "Ref", "Condition" -> Map.of(name, value);
          case "GetAtt" -> Map.of("Fn::GetAtt", List.of(value.toString().split("\\.", 2)));
          default -> Map.of("Fn::" + name, value);
        };
      }

      private Object value(Node node) {
        return switch (node) {
          case ScalarNode scalar -> constructScalar(scalar);
          case SequenceNode sequence -> constructSequence(sequence);
          case MappingNode mapping -> constructMapping(mapping);
          default -> throw new IllegalArgumentException("unknown YAML node " + node);
        };
      }
    }
  }
}
