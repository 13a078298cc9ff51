package dev.bluepencil.wish;

import dev.bluepencil.code.CodePurpose;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.EmailAddress;

/// Somebody asks for a code to be mailed to an address, which may have an account or not.
public record Wish(CodePurpose purpose, EmailAddress email, Visitor visitor) {}
