package hearsay.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

final class EmbeddedDynamoDbTest {
  @TempDir Path folder;

  @Test
  void anItemWrittenIsReadBack() throws IOException {
    try (var server = EmbeddedDynamoDb.start(0, Optional.empty());
        DynamoDbClient client = Clients.dynamoDb(server)) {
      createTable(client);
      put(client, "k1");
      assertThat(exists(client, "k1")).isTrue();
      assertThat(exists(client, "k2")).isFalse();
    }
  }

  @Test
  void tablesInAFolderOutliveTheServer() throws IOException {
    try (var server = EmbeddedDynamoDb.start(0, Optional.of(folder));
        DynamoDbClient client = Clients.dynamoDb(server)) {
      createTable(client);
      put(client, "k1");
    }
    try (var server = EmbeddedDynamoDb.start(0, Optional.of(folder));
        DynamoDbClient client = Clients.dynamoDb(server)) {
      assertThat(exists(client, "k1")).isTrue();
    }
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (var server = EmbeddedDynamoDb.start(0, Optional.empty())) {
      int port = server.endpoint().getPort();
      assertThatThrownBy(() -> EmbeddedDynamoDb.start(port, Optional.empty()))
          .isInstanceOf(PortInUse.class)
          .hasMessage("port " + port + " for DynamoDB is in use");
    }
  }

  private static void createTable(DynamoDbClient client) {
    var _ =
        client.createTable(
            t ->
                t.tableName("things")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(
                        AttributeDefinition.builder()
                            .attributeName("id")
                            .attributeType(ScalarAttributeType.S)
                            .build())
                    .keySchema(
                        KeySchemaElement.builder()
                            .attributeName("id")
                            .keyType(KeyType.HASH)
                            .build()));
  }

  private static void put(DynamoDbClient client, String id) {
    var _ = client.putItem(p -> p.tableName("things").item(Map.of("id", AttributeValue.fromS(id))));
  }

  private static boolean exists(DynamoDbClient client, String id) {
    return client
        .getItem(g -> g.tableName("things").key(Map.of("id", AttributeValue.fromS(id))))
        .hasItem();
  }
}
