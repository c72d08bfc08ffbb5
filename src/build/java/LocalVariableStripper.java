import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.springframework.asm.Attribute;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/**
 * Removes the tables of local variables, which only debuggers need, from the library classes in a jar. The jar is then smaller,
 * and its classes take less time to load and need less memory.
 *
 * <p>Line numbers are kept. The tables of LiveMock's own classes are also kept, because the message of a {@link
 * NullPointerException} contains the name of the local variable. Attributes that the class file format does not define are
 * removed, since they may refer to constants that have moved. Only AspectJ, which LiveMock does not use, has such attributes.
 *
 * <p>The build runs this file with the path of the jar as the argument.
 */
class LocalVariableStripper extends ClassVisitor {

    private static final String OWN_CLASSES = "dev/livemock/";

    private LocalVariableStripper(ClassVisitor writer) {
        super(SpringAsmInfo.ASM_VERSION, writer);
    }

    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        Path stripped = Path.of(args[0] + ".stripped");
        try (ZipFile source = new ZipFile(jar.toFile());
                ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(stripped))) {
            for (ZipEntry entry : Collections.list(source.entries())) {
                try (InputStream content = source.getInputStream(entry)) {
                    copy(entry, content.readAllBytes(), target);
                }
            }
        }
        Files.move(stripped, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(ZipEntry entry, byte[] content, ZipOutputStream target) throws IOException {
        String name = entry.getName();
        ZipEntry copy = new ZipEntry(name);
        copy.setTime(entry.getTime());
        target.putNextEntry(copy);
        target.write(name.endsWith(".class") && !name.startsWith(OWN_CLASSES) ? strip(content) : content);
        target.closeEntry();
    }

    private static byte[] strip(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(new LocalVariableStripper(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public void visitAttribute(Attribute attribute) {}

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(api, super.visitMethod(access, name, descriptor, signature, exceptions)) {
            @Override
            public void visitAttribute(Attribute attribute) {}

            @Override
            public void visitLocalVariable(
                    String name, String descriptor, String signature, Label start, Label end, int index) {}
        };
    }
}
