package hearsay.local.stack;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What the functions share here: on AWS each reads it from its environment.
 *
 * @param engineVersion stands in for the engine's own version
 */
record LocalEnvironment(
    S3Client s3,
    SqsClient sqs,
    DynamoDbClient dynamoDb,
    Queues queues,
    Optional<String> engineVersion,
    FunctionLog log) {}
