package org.weijifen.platform.aggregate;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A component of a state that is stored as one text, its JSON: for long lists and nested facts that
 * nobody asks the database about. A database handles every stored field by itself, in each reading,
 * writing and comparison of the document; a text is one field. What was stored before as fields is
 * still read.
 */
@JacksonAnnotationsInside
@JsonSerialize(using = PackedText.Writer.class)
@JsonDeserialize(using = PackedText.Reader.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Packed {}
