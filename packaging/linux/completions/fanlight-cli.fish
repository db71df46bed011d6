# Completions of fanlight-cli for fish; tests/packaging checks them against its help.

set -l commands analyze ask batch endpoints log simulate

function __fanlight_cli_endpoints
    fanlight-cli endpoints list 2>/dev/null | string match -rg '^([a-z0-9]\S*)'
end

complete -c fanlight-cli -f
complete -c fanlight-cli -l data-dir -x -a '(__fish_complete_directories)' -d 'Where Fanlight keeps its data'
complete -c fanlight-cli -s h -l help -d 'Show the help'
complete -c fanlight-cli -n "not __fish_seen_subcommand_from $commands" -s v -l version -d 'Show the version'
complete -c fanlight-cli -n "not __fish_seen_subcommand_from $commands" -a analyze -d 'Sentiment, topics and summary of one text'
complete -c fanlight-cli -n "not __fish_seen_subcommand_from $commands" -a ask -d 'One question, answered as the words arrive'
complete -c fanlight-cli -n "not __fish_seen_subcommand_from $commands" -a batch -d 'The same about every row of a table'
complete -c fanlight-cli -n "not __fish_seen_subcommand_from $commands" -a endpoints -d 'What can be asked; find, test, keep a key'
complete -c fanlight-cli -n "not __fish_seen_subcommand_from $commands" -a log -d 'What was sent before and what it took'
complete -c fanlight-cli -n "not __fish_seen_subcommand_from $commands" -a simulate -d 'Serve the built-in offline analysis'

# Targets, limits and output, where several commands have them.
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask batch' -l target -x -d 'Whom to ask: ENDPOINT/MODEL'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask batch' -l url -x -d 'Base URL of any other server'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask batch' -l protocol -x -a 'openai-chat openai-responses anthropic' -d 'What the server at --url speaks'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask batch' -l model -x -d 'The model to ask at --url'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask batch' -l key-env -x -a '(set -xn)' -d 'Environment variable with the key for --url'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask batch' -l max-concurrent -x -d 'Queries in flight at most, per target'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask batch' -l fixed -d 'Always as many as --max-concurrent'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask batch' -l rpm -x -d 'Requests per minute at most'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask batch' -l tpm -x -d 'Tokens per minute at most'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask batch' -l timeout -x -d 'Give a delivery up after this many seconds'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask batch' -l max-attempts -x -d 'Deliveries of one query at most'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask batch' -l no-cache -d 'Ask anew, and keep no answers'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask batch' -s q -l quiet -d 'No progress on standard error'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze batch' -l tasks -x -a 'sentiment topics summary sentiment,topics,summary' -d 'Tasks to ask'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze batch' -l summary -r -F -d 'Write the figures of the run to this file'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze ask' -l format -x -a 'text json' -d 'Form of the output'

complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze' -F
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze' -l text -x -d 'The text itself'
complete -c fanlight-cli -n '__fish_seen_subcommand_from analyze' -l sample -d 'The bundled sample text'

complete -c fanlight-cli -n '__fish_seen_subcommand_from ask' -l system -x -d 'Instructions that go before the question'
complete -c fanlight-cli -n '__fish_seen_subcommand_from ask' -l temperature -x -d '0 to 2'
complete -c fanlight-cli -n '__fish_seen_subcommand_from ask' -l max-tokens -x -d 'The longest answer, in tokens'
complete -c fanlight-cli -n '__fish_seen_subcommand_from ask' -l no-stream -d 'Ask for the answer in one piece'

complete -c fanlight-cli -n '__fish_seen_subcommand_from batch' -F
complete -c fanlight-cli -n '__fish_seen_subcommand_from batch' -s o -r -F -d 'The file for the answers'
complete -c fanlight-cli -n '__fish_seen_subcommand_from batch' -l text-column -x -d 'The column to ask about'
complete -c fanlight-cli -n '__fish_seen_subcommand_from batch' -l id-column -x -d 'The column that names a row'
complete -c fanlight-cli -n '__fish_seen_subcommand_from batch' -l plan -d 'Say what it takes, send nothing'
complete -c fanlight-cli -n '__fish_seen_subcommand_from batch' -l restart -d 'Begin anew'
complete -c fanlight-cli -n '__fish_seen_subcommand_from batch' -l retry-failed -d 'Ask again what failed before'
complete -c fanlight-cli -n '__fish_seen_subcommand_from batch' -l budget-usd -x -d 'Stop before it costs more'
complete -c fanlight-cli -n '__fish_seen_subcommand_from batch' -l via -x -a 'requests provider-batch' -d 'Who answers'
complete -c fanlight-cli -n '__fish_seen_subcommand_from batch' -l poll-seconds -x -d 'Seconds before the provider is first asked'

complete -c fanlight-cli -n '__fish_seen_subcommand_from endpoints; and not __fish_seen_subcommand_from list detect test key' -a 'list detect test key'
complete -c fanlight-cli -n '__fish_seen_subcommand_from endpoints; and __fish_seen_subcommand_from test key' -a '(__fanlight_cli_endpoints)'
complete -c fanlight-cli -n '__fish_seen_subcommand_from endpoints' -l header -x -d 'The value of this secret header instead'
complete -c fanlight-cli -n '__fish_seen_subcommand_from endpoints' -l proxy -d 'The password of its proxy instead'
complete -c fanlight-cli -n '__fish_seen_subcommand_from endpoints' -l forget -d 'Take it out of the keychain'
complete -c fanlight-cli -n '__fish_seen_subcommand_from endpoints' -l model -x -d 'Ask this model'
complete -c fanlight-cli -n '__fish_seen_subcommand_from endpoints' -l no-question -d 'Ask nothing'
complete -c fanlight-cli -n '__fish_seen_subcommand_from endpoints' -l timeout -x -d 'Give a step up after this many seconds'
complete -c fanlight-cli -n '__fish_seen_subcommand_from endpoints' -l url -x -d 'Test this base URL'
complete -c fanlight-cli -n '__fish_seen_subcommand_from endpoints' -l protocol -x -a 'openai-chat openai-responses anthropic' -d 'What the server at --url speaks'
complete -c fanlight-cli -n '__fish_seen_subcommand_from endpoints' -l key-env -x -a '(set -xn)' -d 'Environment variable with its key'

complete -c fanlight-cli -n '__fish_seen_subcommand_from log' -l last -x -d 'The newest N'
complete -c fanlight-cli -n '__fish_seen_subcommand_from log' -l since -x -a 'today yesterday' -d 'Sent then or later'
complete -c fanlight-cli -n '__fish_seen_subcommand_from log' -l until -x -a 'today yesterday' -d 'Sent before then'
complete -c fanlight-cli -n '__fish_seen_subcommand_from log' -l search -x -d 'Words of message or reply'
complete -c fanlight-cli -n '__fish_seen_subcommand_from log' -l target -x -d 'Asked of this endpoint or target'
complete -c fanlight-cli -n '__fish_seen_subcommand_from log' -l task -x -a 'sentiment topics summary ask' -d 'Of this task'
complete -c fanlight-cli -n '__fish_seen_subcommand_from log' -l status -x -a 'done failed cancelled cached' -d 'How it ended'
complete -c fanlight-cli -n '__fish_seen_subcommand_from log' -l run -x -d 'Of this run'
complete -c fanlight-cli -n '__fish_seen_subcommand_from log' -l costs -d 'What was spent, by day and model'
complete -c fanlight-cli -n '__fish_seen_subcommand_from log' -l delete -d 'Delete what was recorded'
complete -c fanlight-cli -n '__fish_seen_subcommand_from log' -l yes -d 'Delete without a question'
complete -c fanlight-cli -n '__fish_seen_subcommand_from log' -l format -x -a 'table csv json har' -d 'Form of the output'

complete -c fanlight-cli -n '__fish_seen_subcommand_from simulate' -l port -x -d 'The port on 127.0.0.1'
complete -c fanlight-cli -n '__fish_seen_subcommand_from simulate' -l require-key -x -d 'Answer only those who send this key'
complete -c fanlight-cli -n '__fish_seen_subcommand_from simulate' -l latency-ms -x -d 'Milliseconds before every reply'
complete -c fanlight-cli -n '__fish_seen_subcommand_from simulate' -l first-token-ms -x -d 'Milliseconds before the first text'
complete -c fanlight-cli -n '__fish_seen_subcommand_from simulate' -l tokens-per-second -x -d 'How fast the text comes'
complete -c fanlight-cli -n '__fish_seen_subcommand_from simulate' -l max-in-flight -x -d 'Refuse what is above this'
complete -c fanlight-cli -n '__fish_seen_subcommand_from simulate' -l requests-per-second -x -d 'Refuse what is above this rate'
complete -c fanlight-cli -n '__fish_seen_subcommand_from simulate' -l fault -x -d 'Go wrong on purpose: KIND:PROBABILITY'
complete -c fanlight-cli -n '__fish_seen_subcommand_from simulate' -l batch-seconds -x -d 'How long a batch takes'
complete -c fanlight-cli -n '__fish_seen_subcommand_from simulate' -l batch-fault -x -a 'fail full expire errors: lost-reply: poll-error:' -d 'Let batches go wrong on purpose'
complete -c fanlight-cli -n '__fish_seen_subcommand_from simulate' -l seed -x -d 'What chance starts from'
