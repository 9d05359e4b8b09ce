package hearsay.deployment;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all test classes of a run the same deployed stack, and stops it after the last. */
final class OneStack implements ParameterResolver {
  /** The order of the classes that share it: the last one takes it down. */
  static final int SHARED = 1_500_000_000;

  static final int LAST = 2_000_000_000;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DeployedStack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(OneStack.class))
        .getOrComputeIfAbsent("stack", _ -> created(), DeployedStack.class);
  }

  private static DeployedStack created() {
    try {
      return DeployedStack.create();
    } catch (Exception e) {
      throw new IllegalStateException("the stack could not be created: " + e.getMessage(), e);
    }
  }
}
