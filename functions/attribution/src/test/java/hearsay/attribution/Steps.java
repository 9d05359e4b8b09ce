package hearsay.attribution;

import static java.lang.constant.ConstantDescs.CD_void;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts the steps of the engine, which are its method calls and the rounds of its loops: the same
 * number on every machine, where time is not. The engine itself knows nothing of it; it is loaded
 * once more, with a call of {@link #step} put into every method and in front of every jump back.
 */
public final class Steps {
  private static final ClassDesc HERE = ClassDesc.of(Steps.class.getName());
  private static long count;

  private final Object engine;
  private final Method attribute;
  private final Method article;

  /** Loads the engine with counters in it. */
  public Steps() {
    try {
      var loader = new CountingLoader();
      Class<?> attributor = loader.loadClass(Attributor.class.getName());
      Class<?> articles = loader.loadClass(hearsay.attribution.model.Article.class.getName());
      engine = attributor.getMethod("standard").invoke(null);
      attribute = attributor.getMethod("attribute", articles);
      article = articles.getMethod("of", String.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many steps a text takes. */
  public long of(String text) {
    try {
      Object read = article.invoke(null, text);
      count = 0;
      attribute.invoke(engine, read);
      return count;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Called by the engine. */
  public static void step() {
    count++;
  }

  private static final class CountingLoader extends ClassLoader {
    private static final String ENGINE = "hearsay.attribution.";

    CountingLoader() {
      super(Steps.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(ENGINE) || name.equals(Steps.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? counting(name) : loaded;
    }

    private Class<?> counting(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        var files =
            ClassFile.of(
                ClassFile.ClassHierarchyResolverOption.of(
                    ClassHierarchyResolver.ofResourceParsing(getParent())
                        .orElse(ClassHierarchyResolver.defaultResolver())));
        byte[] code =
            files.transformClass(
                files.parse(in.readAllBytes()),
                ClassTransform.transformingMethodBodies(
                    CodeTransform.ofStateful(CountingLoader::counter)));
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static CodeTransform counter() {
      Set<Label> behind = new HashSet<>();
      return new CodeTransform() {
        @Override
        public void atStart(CodeBuilder builder) {
          call(builder);
        }

        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
          if (element instanceof LabelTarget target) {
            behind.add(target.label());
          } else if (element instanceof BranchInstruction jump && behind.contains(jump.target())) {
            call(builder);
          }
          builder.with(element);
        }
      };
    }

    private static void call(CodeBuilder builder) {
      builder.invokestatic(HERE, "step", MethodTypeDesc.of(CD_void));
    }
  }
}
