package hearsay.deployment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The stack that LocalStack makes of the template, through CloudFormation, and clients for it. */
final class DeployedStack implements AutoCloseable {
  static final String NAME = "hearsay";

  /** Passed on to LocalStack where a machine sets them, for one that reaches no Docker registry. */
  private static final List<String> SETTINGS =
      List.of(
          "LAMBDA_RUNTIME_IMAGE_MAPPING",
          "LAMBDA_IGNORE_ARCHITECTURE",
          "LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT");

  private final LocalStackContainer localStack;
  private final URI endpoint;
  private final Region region;
  private final AwsCredentialsProvider credentials;
  private final Map<String, String> outputs = new TreeMap<>();
  final HttpClient http = HttpClient.newHttpClient();
  final CloudFormationClient cloudFormation;
  final S3Client s3;
  final SqsClient sqs;
  final DynamoDbClient dynamo;
  final SfnClient stateMachines;
  final ApiGatewayClient apiGateway;

  private DeployedStack(LocalStackContainer localStack) {
    this.localStack = localStack;
    this.endpoint = localStack.getEndpoint();
    this.region = Region.of(localStack.getRegion());
    this.credentials =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(localStack.getAccessKey(), localStack.getSecretKey()));
    var client = UrlConnectionHttpClient.create();
    this.cloudFormation =
        CloudFormationClient.builder()
            .endpointOverride(endpoint)
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(client)
            .build();
    this.s3 =
        S3Client.builder()
            .endpointOverride(endpoint)
            .region(region)
            .credentialsProvider(credentials)
            .forcePathStyle(true)
            .httpClient(client)
            .build();
    this.sqs =
        SqsClient.builder()
            .endpointOverride(endpoint)
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(client)
            .build();
    this.dynamo =
        DynamoDbClient.builder()
            .endpointOverride(endpoint)
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(client)
            .build();
    this.stateMachines =
        SfnClient.builder()
            .endpointOverride(endpoint)
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(client)
            .build();
    this.apiGateway =
        ApiGatewayClient.builder()
            .endpointOverride(endpoint)
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(client)
            .build();
  }

  /** Starts LocalStack and creates the stack; a failure tells the resource and its reason. */
  static DeployedStack create() throws Exception {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new AssertionError(
          "the LocalStack tests need a Docker engine and none answers: start one, or leave out"
              + " -Paws");
    }
    var localStack = new LocalStackContainer(DockerImageName.parse("localstack/localstack:4.14.0"));
    // The newer engine resolves references before SAM has made what they name, as the alias.
    localStack.withEnv("PROVIDER_OVERRIDE_CLOUDFORMATION", "engine-legacy");
    for (String setting : SETTINGS) {
      Optional.ofNullable(System.getenv(setting))
          .ifPresent(value -> localStack.withEnv(setting, value));
    }
    localStack.start();
    var stack = new DeployedStack(localStack);
    try {
      stack.deploy();
      return stack;
    } catch (Exception | AssertionError e) {
      System.out.println(localStack.getLogs());
      stack.close();
      throw e;
    }
  }

  private void deploy() throws Exception {
    var _ = s3.createBucket(request -> request.bucket("packages"));
    String body = new LocalTemplate(this::upload).json();
    var _ =
        s3.putObject(r -> r.bucket("packages").key("template.json"), RequestBody.fromString(body));
    var _ =
        cloudFormation.createStack(
            request ->
                request
                    .stackName(NAME)
                    .parameters(
                        Parameter.builder()
                            .parameterKey("ReprocessingPage")
                            .parameterValue("10")
                            .build())
                    .templateURL(endpoint + "/packages/template.json")
                    .capabilities(
                        Capability.CAPABILITY_IAM,
                        Capability.CAPABILITY_NAMED_IAM,
                        Capability.CAPABILITY_AUTO_EXPAND));
    String status = await("the stack", Duration.ofMinutes(5), () -> settled());
    if (!status.equals("CREATE_COMPLETE")) {
      throw new AssertionError(
          "the stack ended as " + status + ":\n" + String.join("\n", failures()));
    }
    stack().orElseThrow().outputs().forEach(o -> outputs.put(o.outputKey(), o.outputValue()));
    System.out.println("stack outputs: " + outputs);
  }

  private String upload(String name, Path file) {
    var _ = s3.putObject(request -> request.bucket("packages").key(name), file);
    return "s3://packages/" + name;
  }

  private Optional<String> settled() {
    return status().filter(status -> !status.endsWith("_IN_PROGRESS"));
  }

  private Optional<String> status() {
    return stack().map(Stack::stackStatusAsString);
  }

  private Optional<Stack> stack() {
    return cloudFormation.describeStacks().stacks().stream()
        .filter(stack -> stack.stackName().equals(NAME))
        .findFirst();
  }

  private List<String> failures() {
    return cloudFormation
        .describeStackEvents(request -> request.stackName(NAME))
        .stackEvents()
        .stream()
        .filter(event -> event.resourceStatusAsString().endsWith("FAILED"))
        .map(DeployedStack::line)
        .toList();
  }

  private static String line(StackEvent event) {
    return event.logicalResourceId()
        + " "
        + event.resourceType()
        + ": "
        + event.resourceStatusReason();
  }

  /** Deletes the stack and returns the status that it ends with. */
  String delete() throws Exception {
    String id = stack().orElseThrow().stackId();
    var _ = cloudFormation.deleteStack(request -> request.stackName(NAME));
    return await(
        "the stack's end",
        Duration.ofMinutes(3),
        () ->
            Optional.of(
                    cloudFormation
                        .describeStacks(request -> request.stackName(id))
                        .stacks()
                        .getFirst()
                        .stackStatusAsString())
                .filter(status -> !status.endsWith("_IN_PROGRESS")));
  }

  Map<String, String> outputs() {
    return outputs;
  }

  String output(String name) {
    String value = outputs.get(name);
    if (value == null) {
      throw new AssertionError("the stack has no output " + name + ", only " + outputs.keySet());
    }
    return value;
  }

  /** LocalStack's own address of a route; the output holds that of AWS. */
  URI route(String path) {
    return endpoint.resolve("/_aws/execute-api/" + output("ApiId") + "/v1" + path);
  }

  String logs() {
    return localStack.getLogs();
  }

  /** Asks twice a second until there is an answer. */
  static <T> T await(String what, Duration most, Callable<Optional<T>> question) throws Exception {
    long end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end) {
      Optional<T> answer = question.call();
      if (answer.isPresent()) {
        return answer.get();
      }
      Thread.sleep(500);
    }
    throw new AssertionError(what + " did not come within " + most.toSeconds() + " s");
  }

  @Override
  public void close() throws IOException {
    localStack.stop();
  }
}
