package dev.bluepencil.post.smtp;

import static org.simplejavamail.api.mailer.config.TransportStrategy.SMTP;
import static org.simplejavamail.api.mailer.config.TransportStrategy.SMTP_TLS;

import dev.bluepencil.config.MailConfig;
import dev.bluepencil.config.MailConfig.Security;
import dev.bluepencil.config.Secret;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.simplejavamail.mailer.MailerBuilder;

/// The mail server that takes our letters; one conversation (RFC 5321) for each.
public final class SmtpServer {
    /// For one answer; servers look at a letter closely before they take it, and one given up too early comes twice.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final Envelopes envelopes;
    private final org.simplejavamail.api.mailer.Mailer server;

    /// A server that has to prove, where TLS is asked for, that it is the host of that name.
    public SmtpServer(MailConfig.Smtp smtp, Envelopes envelopes) {
        this(smtp, envelopes, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    SmtpServer(MailConfig.Smtp smtp, Envelopes envelopes, SSLSocketFactory tls) {
        this.envelopes = envelopes;
        name = "SMTP at " + smtp.host() + ":" + smtp.port();
        server = connection(smtp, tls);
    }

    public String name() {
        return name;
    }

    /// Returns once the server has taken the letter.
    ///
    /// @throws org.simplejavamail.MailException if it cannot be reached or does not take it; quotes the subject
    void send(PostedLetter letter) {
        server.sendMail(envelopes.around(letter)).join();
    }

    /// The library's own strategy for implicit TLS has no place for `tls`, so both kinds of TLS go by properties.
    private static org.simplejavamail.api.mailer.Mailer connection(MailConfig.Smtp smtp, SSLSocketFactory tls) {
        var login = smtp.login();
        var username = login.map(MailConfig.Login::username).orElse(null);
        var password = login.map(MailConfig.Login::password).map(Secret::value).orElse(null);
        return MailerBuilder.withSMTPServer(smtp.host(), smtp.port(), username, password)
                .withTransportStrategy(smtp.security() == Security.STARTTLS ? SMTP_TLS : SMTP)
                .withSessionTimeout((int) PATIENCE.toMillis())
                .withCustomSSLFactoryInstance(tls)
                .trustingAllHosts(false) // the library trusts everyone unless told otherwise
                .withProperty("mail.smtp.socketFactory.fallback", false)
                .withProperty("mail.smtp.ssl.checkserveridentity", true)
                // Once the server has taken the letter, nothing that happens to its goodbye may look like a failure.
                .withProperty("mail.smtp.quitwait", false)
                .withProperty("mail.smtp.ssl.enable", smtp.security() == Security.TLS)
                .withProperty("mail.smtp.starttls.enable", smtp.security() == Security.STARTTLS)
                .clearEmailValidator() // addresses are checked where they come in; this one refuses ours at localhost
                .buildMailer();
    }
}
