package hearsay.local.stack;

import hearsay.embedded.EmbeddedS3;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Compares the kept bucket with the kept table: a process that was killed between an upload and its
 * message leaves an object without its item, or an item without its object.
 */
final class Comparison {
  private final EmbeddedS3 server;
  private final S3Client s3;
  private final DynamoDbClient dynamoDb;

  Comparison(EmbeddedS3 server, S3Client s3, DynamoDbClient dynamoDb) {
    this.server = server;
    this.s3 = s3;
    this.dynamoDb = dynamoDb;
  }

  /** Queues what differs as if it happened now; an event too many changes nothing. */
  void announceDifferences() {
    Map<String, String> inBucket = objects();
    Map<String, String> inTable = items();
    inBucket.forEach(
        (key, eTag) -> {
          if (!eTag.equals(inTable.get(key))) {
            server.announce(Names.ARTICLES_BUCKET, key);
          }
        });
    inTable.keySet().stream()
        .filter(key -> !inBucket.containsKey(key))
        .forEach(key -> server.announce(Names.ARTICLES_BUCKET, key));
  }

  /** Keys and eTags. */
  private Map<String, String> objects() {
    Map<String, String> objects = new HashMap<>();
    s3.listObjectsV2Paginator(l -> l.bucket(Names.ARTICLES_BUCKET))
        .contents()
        .forEach(object -> objects.put(object.key(), object.eTag().replace("\"", "")));
    return objects;
  }

  /** Keys and eTags of the articles that are not removed. */
  private Map<String, String> items() {
    Map<String, String> items = new HashMap<>();
    dynamoDb
        .scanPaginator(
            s ->
                s.tableName(Names.TABLE)
                    .filterExpression("begins_with(PK, :article) AND attribute_exists(eTag)")
                    .expressionAttributeValues(Map.of(":article", AttributeValue.fromS("ART#")))
                    .projectionExpression("#key, eTag")
                    .expressionAttributeNames(Map.of("#key", "key")))
        .items()
        .forEach(item -> items.put(text(item, "key"), text(item, "eTag").replace("\"", "")));
    return items;
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name).s();
  }
}
