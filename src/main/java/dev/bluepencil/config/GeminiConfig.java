package dev.bluepencil.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How to reach the Gemini API.
///
/// @param apiKey absent if Gemini is not to be used
/// @param model the model's name
/// @param baseUrl another address than Google's, for proxies and tests
/// @param timeout the deadline of one answer in all, waiting and retries included
/// @param maxConcurrent how many calls may be under way at once; more wait
public record GeminiConfig(
        Optional<Secret> apiKey, String model, Optional<URI> baseUrl, Duration timeout, int maxConcurrent) {}
