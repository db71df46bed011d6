# Completions of fanlight-cli for bash; tests/packaging checks them against its help.

_fanlight_cli_endpoints() {
    "${words[0]}" endpoints list 2>/dev/null | awk 'NR > 1 { print $1 }'
}

_fanlight_cli() {
    local cur prev words cword
    _init_completion -n =: || return

    local commands='analyze ask batch endpoints log simulate'
    local targets='--target --url --protocol --model --key-env'
    local limits='--max-concurrent --fixed --rpm --tpm --timeout --max-attempts --no-cache'
    local common='--data-dir --help'

    local command='' action='' i
    for ((i = 1; i < cword; i++)); do
        case ${words[i]} in
            --data-dir) ((i++)) ;;
            -*) ;;
            *)
                if [[ -z $command ]]; then command=${words[i]}; elif [[ -z $action ]]; then action=${words[i]}; fi
                ;;
        esac
    done

    case $prev in
        --data-dir)
            _filedir -d
            return
            ;;
        --summary | -o)
            _filedir
            return
            ;;
        --protocol)
            COMPREPLY=($(compgen -W 'openai-chat openai-responses anthropic' -- "$cur"))
            return
            ;;
        --tasks)
            COMPREPLY=($(compgen -W 'sentiment topics summary sentiment,topics,summary' -- "$cur"))
            return
            ;;
        --via)
            COMPREPLY=($(compgen -W 'requests provider-batch' -- "$cur"))
            return
            ;;
        --status)
            COMPREPLY=($(compgen -W 'done failed cancelled cached' -- "$cur"))
            return
            ;;
        --since | --until)
            COMPREPLY=($(compgen -W 'today yesterday' -- "$cur"))
            return
            ;;
        --key-env)
            COMPREPLY=($(compgen -e -- "$cur"))
            return
            ;;
        --format)
            if [[ $command == log ]]; then
                COMPREPLY=($(compgen -W 'table csv json har' -- "$cur"))
            else
                COMPREPLY=($(compgen -W 'text json' -- "$cur"))
            fi
            return
            ;;
        --fault)
            COMPREPLY=($(compgen -W '429: 500: 503: reset-before: reset-after: truncate: hang: trickle: malformed: html: stream-error:' -- "$cur"))
            compopt -o nospace
            return
            ;;
        --batch-fault)
            COMPREPLY=($(compgen -W 'fail full expire errors: lost-reply: poll-error:' -- "$cur"))
            compopt -o nospace
            return
            ;;
        --text | --system | --temperature | --max-tokens | --target | --url | --model | --max-concurrent | --rpm | --tpm | \
            --timeout | --max-attempts | --text-column | --id-column | --budget-usd | --poll-seconds | --last | --search | \
            --task | --run | --header | --port | --require-key | --latency-ms | --first-token-ms | --tokens-per-second | \
            --max-in-flight | --requests-per-second | --batch-seconds | --seed)
            return
            ;;
    esac

    local options
    case $command in
        '') options="--data-dir --help --version" ;;
        analyze) options="--text --sample --tasks $targets $limits --format --summary --quiet $common" ;;
        ask) options="--system --temperature --max-tokens --no-stream $targets $limits --format --quiet $common" ;;
        batch)
            options="-o --text-column --id-column --tasks --plan --restart --retry-failed --budget-usd --via
                --poll-seconds $targets $limits --summary --quiet $common"
            ;;
        endpoints)
            options="--header --proxy --forget --model --no-question --timeout --url --protocol --key-env $common"
            ;;
        log)
            options="--last --since --until --search --target --task --status --run --costs --delete --yes --format
                $common"
            ;;
        simulate)
            options="--port --require-key --latency-ms --first-token-ms --tokens-per-second --max-in-flight
                --requests-per-second --fault --batch-seconds --batch-fault --seed $common"
            ;;
        *) return ;;
    esac

    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$cur"))
        return
    fi
    case $command in
        '') COMPREPLY=($(compgen -W "$commands" -- "$cur")) ;;
        analyze) _filedir ;;
        batch) _filedir '@(csv|tsv|jsonl|txt)' ;;
        endpoints)
            if [[ -z $action ]]; then
                COMPREPLY=($(compgen -W 'list detect test key' -- "$cur"))
            elif [[ $action == test || $action == key ]]; then
                COMPREPLY=($(compgen -W "$(_fanlight_cli_endpoints)" -- "$cur"))
            fi
            ;;
    esac
} &&
    complete -F _fanlight_cli fanlight-cli
