package hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hearsay.results.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** What LocalStack accepts and ignores, and so no deployed stack there can show. */
class TemplateTest {
  private final Template template = Template.hearsay();

  @ParameterizedTest
  @ValueSource(strings = {"ArticlesBucket", "ResultsBucket"})
  void everyBucketIsEncryptedAndClosedToThePublic(String bucket) {
    JsonNode properties = template.properties(bucket);

    assertThat(
            properties
                .at(
                    "/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm")
                .asText())
        .isEqualTo("AES256");
    JsonNode block = properties.path("PublicAccessBlockConfiguration");
    assertThat(block.size()).isEqualTo(4);
    assertThat(block).allMatch(JsonNode::asBoolean);
    assertThat(properties.at("/OwnershipControls/Rules/0/ObjectOwnership").asText())
        .isEqualTo("BucketOwnerEnforced");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ArticlesBucket", "ResultsBucket"})
  void everyBucketRefusesCallsWithoutTls(String bucket) {
    JsonNode statement = template.properties(bucket + "Policy").at("/PolicyDocument/Statement/0");

    assertThat(statement.path("Effect").asText()).isEqualTo("Deny");
    assertThat(statement.path("Principal").asText()).isEqualTo("*");
    assertThat(statement.path("Action").asText()).isEqualTo("s3:*");
    assertThat(statement.path("Resource")).hasSize(2);
    assertThat(statement.at("/Condition/Bool/aws:SecureTransport").asText()).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UploadQueuePolicy", "ReprocessingQueuePolicy"})
  void everyWorkingQueueRefusesCallsWithoutTls(String policy) {
    assertThat(template.properties(policy).at("/PolicyDocument/Statement"))
        .anyMatch(
            statement ->
                statement.path("Effect").asText().equals("Deny")
                    && statement
                        .at("/Condition/Bool/aws:SecureTransport")
                        .asText()
                        .equals("false"));
  }

  @Test
  void onlyTheArticlesBucketMaySendToTheUploadQueue() {
    JsonNode statements = template.properties("UploadQueuePolicy").at("/PolicyDocument/Statement");

    List<JsonNode> allowed =
        StreamSupport.stream(statements.spliterator(), false)
            .filter(statement -> statement.path("Effect").asText().equals("Allow"))
            .toList();

    assertThat(allowed).hasSize(1);
    assertThat(allowed.getFirst().at("/Condition/ArnEquals/aws:SourceArn/Fn::Sub").asText())
        .endsWith(":s3:::" + bucketName("ArticlesBucket"));
    assertThat(allowed.getFirst().at("/Condition/StringEquals").has("aws:SourceAccount")).isTrue();
  }

  @Test
  void articlesAreVersionedAndOldVersionsExpire() {
    JsonNode properties = template.properties("ArticlesBucket");

    assertThat(properties.at("/VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
    assertThat(properties.at("/LifecycleConfiguration/Rules/0/Status").asText())
        .isEqualTo("Enabled");
    assertThat(
            properties
                .at(
                    "/LifecycleConfiguration/Rules/0/NoncurrentVersionExpiration/NoncurrentDays/Ref")
                .asText())
        .isEqualTo("OldVersionDays");
  }

  @Test
  void uploadsRemovalsAndExpiriesAreAllNotified() {
    assertThat(
            template
                .properties("ArticlesBucket")
                .at("/NotificationConfiguration/QueueConfigurations"))
        .extracting(queue -> queue.path("Event").asText())
        .containsExactly("s3:ObjectCreated:*", "s3:ObjectRemoved:*", "s3:LifecycleExpiration:*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ArticlesBucket", "ResultsBucket", "Table"})
  void dataOutlivesTheStack(String id) {
    assertThat(template.resource(id).path("DeletionPolicy").asText()).isEqualTo("Retain");
    assertThat(template.resource(id).path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
  }

  @Test
  void theTableIsOnDemandAndProtectedAndForgetsTombstones() {
    JsonNode table = template.properties("Table");

    assertThat(table.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
    assertThat(table.path("DeletionProtectionEnabled").asBoolean()).isTrue();
    assertThat(table.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled").asBoolean())
        .isTrue();
    assertThat(table.at("/TimeToLiveSpecification/Enabled").asBoolean()).isTrue();
  }

  @Test
  void theTableHasTheKeysAndIndexesThatTheCodeUses() {
    JsonNode table = template.properties("Table");
    CreateTableRequest code = TableDefinition.createTable("any");

    assertThat(table.path("BillingMode").asText()).isEqualTo(code.billingModeAsString());
    assertThat(table.at("/TimeToLiveSpecification/AttributeName").asText())
        .isEqualTo(TableDefinition.TTL);
    assertThat(table.path("AttributeDefinitions"))
        .extracting(
            attribute ->
                attribute.path("AttributeName").asText()
                    + ":"
                    + attribute.path("AttributeType").asText())
        .containsExactlyInAnyOrderElementsOf(
            code.attributeDefinitions().stream()
                .map(each -> each.attributeName() + ":" + each.attributeTypeAsString())
                .toList());
    assertThat(keys(table)).isEqualTo(keys(code.keySchema()));
    assertThat(table.path("GlobalSecondaryIndexes"))
        .extracting(
            index ->
                index.path("IndexName").asText()
                    + keys(index)
                    + index.at("/Projection/ProjectionType").asText()
                    + texts(index.at("/Projection/NonKeyAttributes")))
        .containsExactlyInAnyOrderElementsOf(
            code.globalSecondaryIndexes().stream()
                .map(
                    index ->
                        index.indexName()
                            + keys(index.keySchema())
                            + index.projection().projectionTypeAsString()
                            + index.projection().nonKeyAttributes())
                .toList());
  }

  private static List<String> keys(JsonNode described) {
    return StreamSupport.stream(described.path("KeySchema").spliterator(), false)
        .map(key -> key.path("AttributeName").asText() + ":" + key.path("KeyType").asText())
        .toList();
  }

  private static List<String> keys(List<KeySchemaElement> schema) {
    return schema.stream().map(key -> key.attributeName() + ":" + key.keyTypeAsString()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Upload", "Reprocessing"})
  void everyWorkingQueueHasDeadLettersThatAreKeptForFourteenDays(String queue) {
    JsonNode redrive = template.properties(queue + "Queue").path("RedrivePolicy");

    assertThat(redrive.at("/deadLetterTargetArn/Fn::GetAtt/0").asText())
        .isEqualTo(queue + "DeadLetters");
    assertThat(redrive.path("maxReceiveCount").asInt()).isEqualTo(3);
    assertThat(template.properties(queue + "DeadLetters").path("MessageRetentionPeriod").asInt())
        .isEqualTo(14 * 24 * 3600);
  }

  @Test
  void everyQueueIsEncrypted() {
    assertThat(template.ofType("AWS::SQS::Queue"))
        .hasSize(4)
        .allMatch(queue -> template.properties(queue).path("SqsManagedSseEnabled").asBoolean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ingest", "Reprocess"})
  void aQueueHidesAMessageForSixTimesTheFunctionsTimeout(String function) {
    String queue = function.equals("Ingest") ? "UploadQueue" : "ReprocessingQueue";
    JsonNode allowed =
        template.root().at("/Parameters/" + function + "Timeout").path("AllowedValues");

    assertThat(template.properties(function + "Function").at("/Timeout/Ref").asText())
        .isEqualTo(function + "Timeout");
    JsonNode visibility = template.properties(queue).at("/VisibilityTimeout/Fn::FindInMap");
    assertThat(visibility.path(0).asText()).isEqualTo("SixTimes");
    assertThat(visibility.at("/1/Ref").asText()).isEqualTo(function + "Timeout");
    assertThat(allowed).isNotEmpty();
    for (JsonNode seconds : allowed) {
      assertThat(template.root().at("/Mappings/SixTimes/" + seconds.asInt() + "/Seconds").asInt())
          .isEqualTo(6 * seconds.asInt());
    }
  }

  @Test
  void functionsRunOnJava25AndArmWithSnapStartTracingAndJsonLogs() {
    JsonNode all = template.root().at("/Globals/Function");

    assertThat(all.path("Runtime").asText()).isEqualTo("java25");
    assertThat(all.at("/Architectures/0").asText()).isEqualTo("arm64");
    assertThat(all.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
    assertThat(all.path("AutoPublishAlias").asText()).isEqualTo("live");
    assertThat(all.path("Tracing").asText()).isEqualTo("Active");
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void everyFunctionHasItsRoleLogsMemoryAndTimeout(Function function) {
    JsonNode properties = template.properties(function.logical() + "Function");

    assertThat(properties.path("Handler").asText()).isEqualTo(function.handler());
    assertThat(Project.INFRA.resolve(properties.path("CodeUri").asText()).normalize())
        .isEqualTo(function.zip());
    assertThat(properties.path("AutoPublishAliasAllProperties").asBoolean()).isTrue();
    assertThat(properties.at("/MemorySize/Ref").asText()).isEqualTo(function.logical() + "Memory");
    assertThat(properties.at("/Timeout/Ref").asText()).isEqualTo(function.logical() + "Timeout");
    assertThat(properties.at("/Role/Fn::GetAtt/0").asText()).isEqualTo(function.logical() + "Role");
    assertThat(properties.at("/LoggingConfig/LogFormat").asText()).isEqualTo("JSON");
    String logs = properties.at("/LoggingConfig/LogGroup/Ref").asText();
    assertThat(template.properties(logs).at("/RetentionInDays/Ref").asText())
        .isEqualTo("LogRetentionDays");
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void everyFunctionWaitsForWhatItsConstructorReads(Function function) {
    assertThat(template.resource(function.logical() + "Function").path("DependsOn"))
        .extracting(JsonNode::asText)
        .contains("ArticlesBucketPolicy", "ResultsBucketPolicy");
    JsonNode variables = template.root().at("/Globals/Function/Environment/Variables");
    assertThat(variables.at("/HEARSAY_TABLE/Ref").asText()).isEqualTo("Table");
    assertThat(variables.at("/HEARSAY_ARTICLES_BUCKET/Ref").asText()).isEqualTo("ArticlesBucket");
    assertThat(variables.at("/HEARSAY_RESULTS_BUCKET/Ref").asText()).isEqualTo("ResultsBucket");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"IngestFunction/Uploads/Ingest", "ReprocessFunction/Reprocessing/Reprocess"})
  void queuesAreReadInBatchesWithPartialFailuresAndLimitedConcurrency(String names) {
    String[] name = names.split("/", -1);
    JsonNode event = template.properties(name[0]).at("/Events/" + name[1] + "/Properties");

    assertThat(event.path("BatchSize").asInt()).isEqualTo(10);
    assertThat(event.path("FunctionResponseTypes"))
        .extracting(JsonNode::asText)
        .containsExactly("ReportBatchItemFailures");
    String limit = event.at("/ScalingConfig/MaximumConcurrency/Ref").asText();
    assertThat(limit).isEqualTo(name[2] + "Concurrency");
    assertThat(template.root().at("/Parameters/" + limit + "/MinValue").asInt()).isEqualTo(2);
  }

  @Test
  void theStageThrottlesTracesAndLogsWithoutBodies() {
    JsonNode api = template.properties("RestApi");

    assertThat(api.path("TracingEnabled").asBoolean()).isTrue();
    assertThat(api.at("/AccessLogSetting/DestinationArn/Fn::GetAtt/0").asText())
        .isEqualTo("AccessLogs");
    JsonNode settings = api.at("/MethodSettings/0");
    assertThat(settings.path("ResourcePath").asText()).isEqualTo("/*");
    assertThat(settings.at("/ThrottlingRateLimit/Ref").asText()).isEqualTo("ApiRequestsPerSecond");
    assertThat(settings.at("/ThrottlingBurstLimit/Ref").asText()).isEqualTo("ApiBurst");
    assertThat(settings.path("DataTraceEnabled").asBoolean()).isFalse();
  }

  @Test
  void theKeyBelongsToAUsagePlanWithARateAndAQuota() {
    JsonNode plan = template.properties("UsagePlan");

    assertThat(plan.at("/ApiStages/0/ApiId/Ref").asText()).isEqualTo("RestApi");
    assertThat(plan.at("/Throttle").size()).isEqualTo(2);
    assertThat(plan.at("/Quota/Period").asText()).isEqualTo("DAY");
    assertThat(template.properties("UsagePlanKey").at("/KeyId/Ref").asText()).isEqualTo("ApiKey");
  }

  @Test
  void everyLogGroupForgets() {
    assertThat(template.ofType("AWS::Logs::LogGroup"))
        .hasSize(4)
        .allMatch(
            group ->
                template
                    .properties(group)
                    .at("/RetentionInDays/Ref")
                    .asText()
                    .equals("LogRetentionDays"));
  }

  @Test
  void theScheduleStartsTheStateMachineWithTheStaleScope() {
    JsonNode target = template.properties("ReprocessingScheduler").path("Target");

    assertThat(target.at("/Arn/Ref").asText()).isEqualTo("ReprocessingStateMachine");
    assertThat(target.path("Input").asText()).isEqualTo("{\"scope\":\"stale\"}");
    assertThat(target.at("/RetryPolicy/MaximumRetryAttempts").asInt()).isPositive();
  }

  @Test
  void everyAlarmTellsTheTopicAndStandsInTheRunbook() {
    String runbook = Project.read(Project.ROOT.resolve("docs/runbook.md"));
    List<String> alarms = template.ofType("AWS::CloudWatch::Alarm");

    assertThat(alarms).hasSizeGreaterThanOrEqualTo(13);
    for (String alarm : alarms) {
      assertThat(template.properties(alarm).at("/AlarmActions/0/Ref").asText())
          .as(alarm)
          .isEqualTo("AlarmTopic");
      assertThat(runbook).contains("## " + alarm + "\n");
    }
  }

  @Test
  void deadLettersErrorsAgeAndThrottlesAreAllWatched() {
    assertThat(template.ofType("AWS::CloudWatch::Alarm"))
        .extracting(
            alarm -> {
              JsonNode properties = template.properties(alarm);
              JsonNode of = properties.at("/Dimensions/0/Value");
              return properties.path("MetricName").asText()
                  + " "
                  + of.path("Ref").asText(of.at("/Fn::GetAtt/0").asText());
            })
        .contains(
            "ApproximateNumberOfMessagesVisible UploadDeadLetters",
            "ApproximateNumberOfMessagesVisible ReprocessingDeadLetters",
            "ApproximateAgeOfOldestMessage UploadQueue",
            "ApproximateAgeOfOldestMessage ReprocessingQueue",
            "Errors IngestFunction",
            "Errors ApiFunction",
            "Errors ReprocessFunction",
            "Throttles IngestFunction",
            "Throttles ApiFunction",
            "Throttles ReprocessFunction");
    for (String queue : List.of("UploadDeadLetters", "ReprocessingDeadLetters")) {
      JsonNode alarm = template.properties(queue + "Alarm");
      assertThat(alarm.path("Threshold").asInt(-1)).isZero();
      assertThat(alarm.path("ComparisonOperator").asText()).isEqualTo("GreaterThanThreshold");
    }
  }

  @Test
  void theDashboardIsJsonOnceItsNamesAreFilledIn() throws Exception {
    String body = template.properties("Dashboard").at("/DashboardBody/Fn::Sub").asText();

    JsonNode dashboard = Template.JSON.readTree(body.replaceAll("\\$\\{[A-Za-z:.]+}", "x"));

    assertThat(dashboard.path("widgets")).hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  void everyNumberHasItsRange() {
    for (Map.Entry<String, JsonNode> parameter : template.root().path("Parameters").properties()) {
      JsonNode definition = parameter.getValue();
      if (definition.path("Type").asText().equals("Number")) {
        assertThat(definition.has("AllowedValues") || definition.has("MinValue"))
            .as(parameter.getKey())
            .isTrue();
      } else {
        assertThat(definition.has("AllowedValues") || definition.has("AllowedPattern"))
            .as(parameter.getKey())
            .isTrue();
      }
      assertThat(definition.path("Description").asText()).as(parameter.getKey()).isNotEmpty();
    }
  }

  @Test
  void noStatementAllowsEveryActionNorEveryResourceOfAServiceThatKnowsResources() {
    for (JsonNode statement : allowed()) {
      for (String action : texts(statement.path("Action"))) {
        assertThat(action).doesNotContain("*");
        if (texts(statement.path("Resource")).contains("*")) {
          assertThat(action).as("an action on every resource").startsWith("xray:");
        }
      }
    }
  }

  @Test
  void everyOutputThatAClientNeedsIsThere() {
    assertThat(template.root().path("Outputs").propertyStream().map(Map.Entry::getKey))
        .contains(
            "ApiUrl",
            "ApiKeyId",
            "ArticlesBucket",
            "ResultsBucket",
            "Table",
            "UploadQueueUrl",
            "UploadDeadLettersUrl",
            "ReprocessingQueueUrl",
            "ReprocessingDeadLettersUrl",
            "ReprocessingStateMachineArn");
  }

  private List<JsonNode> allowed() {
    var statements = new ArrayList<JsonNode>();
    for (String role : template.ofType("AWS::IAM::Role")) {
      for (JsonNode policy : template.properties(role).path("Policies")) {
        policy.at("/PolicyDocument/Statement").forEach(statements::add);
      }
    }
    assertThat(statements).isNotEmpty();
    return statements;
  }

  private static List<String> texts(JsonNode oneOrMore) {
    var texts = new ArrayList<String>();
    if (oneOrMore.isArray()) {
      oneOrMore.forEach(one -> texts.add(one.asText()));
    } else {
      texts.add(oneOrMore.asText());
    }
    return texts;
  }

  private String bucketName(String bucket) {
    return template.properties(bucket).at("/BucketName/Fn::Sub").asText();
  }
}
