package hearsay.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/**
 * {@code infra/template.yaml} as LocalStack can take it. Every difference stands here with its
 * reason; all else is the template that is deployed.
 */
final class LocalTemplate {
  /** Puts a file into the bucket of packages and returns its address. */
  interface Upload {
    String of(String name, Path file);
  }

  private final Template template = Template.hearsay();
  private final Upload upload;

  LocalTemplate(Upload upload) {
    this.upload = upload;
  }

  String json() {
    packagesAreUploaded();
    stateMachineIsUploaded();
    openApiIsUploaded();
    failedMessagesComeBackSoon();
    return template.root().toString();
  }

  /** {@code sam deploy} does the same: a local path means nothing to CloudFormation. */
  private void packagesAreUploaded() {
    for (Function function : Function.values()) {
      properties(function.logical() + "Function")
          .put("CodeUri", upload.of(function.lower() + ".zip", function.zip()));
    }
  }

  /** {@code sam deploy} does the same. */
  private void stateMachineIsUploaded() {
    ObjectNode machine = properties("ReprocessingStateMachine");
    String file = machine.path("DefinitionUri").asText();
    machine.put("DefinitionUri", upload.of(file, Project.INFRA.resolve(file)));
  }

  /** {@code sam deploy} does the same. */
  private void openApiIsUploaded() {
    var location =
        (ObjectNode) properties("RestApi").at("/DefinitionBody/Fn::Transform/Parameters");
    String file = location.path("Location").asText();
    location.put("Location", upload.of(file, Project.INFRA.resolve(file)));
  }

  /** Three tries with a visibility of minutes would make the test of the dead letters that long. */
  private void failedMessagesComeBackSoon() {
    for (String queue : new String[] {"UploadQueue", "ReprocessingQueue"}) {
      properties(queue).put("VisibilityTimeout", 5);
    }
  }

  private ObjectNode properties(String id) {
    return (ObjectNode) template.properties(id);
  }
}
