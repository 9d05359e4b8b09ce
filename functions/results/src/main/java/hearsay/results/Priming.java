package hearsay.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Does once, before the first event, what every event does, so that classes are loaded and
 * connections made when the snapshot is taken. It reads and writes nothing, and finds a missing
 * table or bucket at the start.
 */
public final class Priming implements Resource {
  /** The context holds its resources weakly. */
  private static final List<Resource> KEPT = new ArrayList<>();

  private static final String NOTHING = "no such article: priming";

  private final DynamoDbClient dynamo;
  private final String table;
  private final S3Client s3;
  private final String bucket;
  private final Runnable article;

  /**
   * Over the clients that the function uses.
   *
   * @param article takes one article through the engine
   */
  public Priming(
      DynamoDbClient dynamo, String table, S3Client s3, String bucket, Runnable article) {
    this.dynamo = dynamo;
    this.table = table;
    this.s3 = s3;
    this.bucket = bucket;
    this.article = article;
  }

  /**
   * Primes now, and again before every snapshot.
   *
   * @throws IllegalStateException with the name of a table or bucket that is missing or denied
   */
  public void run() {
    prime();
    synchronized (KEPT) {
      KEPT.add(this);
    }
    Core.getGlobalContext().register(this);
  }

  private void prime() {
    article.run();
    readTable();
    readBucket();
  }

  private void readTable() {
    Map<String, AttributeValue> key = Attributes.key(NOTHING, ArticleItem.META);
    try {
      var _ = dynamo.getItem(request -> request.tableName(table).key(key));
    } catch (ResourceNotFoundException e) {
      throw new IllegalStateException("the table " + table + " (HEARSAY_TABLE) is missing", e);
    } catch (SdkException e) {
      throw unreadable("dynamodb:GetItem", "the table " + table + " (HEARSAY_TABLE)", e);
    }
  }

  private void readBucket() {
    try (var _ = s3.getObject(request -> request.bucket(bucket).key(NOTHING))) {
      // Somebody made an object of this name: as good as none.
    } catch (NoSuchBucketException e) {
      throw new IllegalStateException(
          "the bucket " + bucket + " (HEARSAY_ARTICLES_BUCKET) is missing", e);
    } catch (S3Exception e) {
      if (e.statusCode() != 404) {
        throw unreadable("s3:GetObject", "the bucket " + bucket + " (HEARSAY_ARTICLES_BUCKET)", e);
      }
    } catch (java.io.IOException | SdkException e) {
      throw unreadable("s3:GetObject", "the bucket " + bucket + " (HEARSAY_ARTICLES_BUCKET)", e);
    }
  }

  private static IllegalStateException unreadable(String action, String what, Exception e) {
    return new IllegalStateException(action + " on " + what + " failed: " + e.getMessage(), e);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    prime();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Nothing of a connection is kept: a client opens a new one when the old has gone.
  }
}
