package hearsay.embedded;

import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.OneForOneStrategy;
import org.apache.pekko.actor.Props;
import org.apache.pekko.actor.SupervisorStrategy;
import org.apache.pekko.japi.pf.DeciderBuilder;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import scala.collection.immutable.List$;

/**
 * Stands before ElasticMQ's writer to the database. When two receivers find a message due for the
 * dead letters, ElasticMQ tells of it twice; the writer fails over the second row and, started
 * anew, would keep nothing more.
 */
final class QueueKeeper extends AbstractActor {
  private final ActorRef writer;

  private QueueKeeper(SqlQueuePersistenceConfig config) {
    writer =
        getContext()
            .actorOf(
                Props.create(
                    SqlQueuePersistenceActor.class,
                    () -> new SqlQueuePersistenceActor(config, List$.MODULE$.empty())));
  }

  static Props of(SqlQueuePersistenceConfig config) {
    return Props.create(QueueKeeper.class, () -> new QueueKeeper(config));
  }

  /** One event that cannot be written costs nothing but itself. */
  @Override
  public SupervisorStrategy supervisorStrategy() {
    return new OneForOneStrategy(
        DeciderBuilder.matchAny(_ -> (SupervisorStrategy.Directive) SupervisorStrategy.resume())
            .build());
  }

  @Override
  public Receive createReceive() {
    return receiveBuilder()
        .match(QueueEvent.MessageAdded.class, this::added)
        .matchAny(event -> writer.forward(event, getContext()))
        .build();
  }

  private void added(QueueEvent.MessageAdded event) {
    writer.tell(
        new QueueEvent.MessageRemoved(event.queueName(), event.message().id()),
        ActorRef.noSender());
    writer.forward(event, getContext());
  }
}
