package hearsay.results;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The table's keys and its one index; the deployed template says the same.
 *
 * <p>One index, because each costs a write unit an article and two when its key changes: {@code
 * grade} is the level, or the status of an article without one, and the month; it holds every
 * article once, with what a list shows and the engine's version, so that stale articles are found
 * by reading it through.
 */
public final class TableDefinition {
  /** Level (or status) and month → date of publication. */
  public static final String BY_GRADE = "by-grade";

  /** When an item may be forgotten, in seconds since 1970: the attribute of the time to live. */
  public static final String TTL = "ttl";

  static final String PK = "PK";
  static final String SK = "SK";
  static final String GRADE = "grade";
  static final String PUBLISHED = "published";
  static final List<String> PROJECTED =
      List.of(
          "key",
          "title",
          "status",
          "level",
          "score",
          "index",
          "publishedAt",
          "dated",
          "attributions",
          "origins",
          "engineVersion");

  private TableDefinition() {}

  /** What creates the table; deletion protection, recovery and time to live are set apart. */
  public static CreateTableRequest createTable(String table) {
    return CreateTableRequest.builder()
        .tableName(table)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(text(PK), text(SK), text(GRADE), text(PUBLISHED))
        .keySchema(hash(PK), range(SK))
        .globalSecondaryIndexes(
            GlobalSecondaryIndex.builder()
                .indexName(BY_GRADE)
                .keySchema(hash(GRADE), range(PUBLISHED))
                .projection(
                    Projection.builder()
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(PROJECTED)
                        .build())
                .build())
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement hash(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.HASH).build();
  }

  private static KeySchemaElement range(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.RANGE).build();
  }
}
