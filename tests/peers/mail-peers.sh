#!/usr/bin/env bash
# A real mail server on loopback for tests: postfix (SMTP) -> LMTP -> dovecot (Maildir, IMAP), without systemd.
#
#   tests/peers/mail-peers.sh start FOLDER [SMTP_PORT [LMTP_PORT [IMAP_PORT [SUBMISSION_PORT CERT KEY]]]]     default 2530 2424 2143, no submission
#   tests/peers/mail-peers.sh stop FOLDER
#
# FOLDER is made when missing (others than root must be able to reach it: not inside a folder of mode 700); everything lies in it: FOLDER/vmail/NAME/new is a mailbox, FOLDER/maillog postfix's log, FOLDER/dovecot/log
# dovecot's. `start` returns when both answer. The caller stops them and removes the folder. Choose ports of your own to run beside others.
#
# Mail to ANYNAME@localhost.test is delivered to the mailbox ANYNAME; a name that begins with "okand" (okänd) is refused with 550 5.1.1, one
# that begins with "upptagen" (busy) is put off with 450 4.2.0, one with "=" in it is taken and comes back as a bounce (5.1.1), any other domain is refused with 554. MAIL_DOMAINS="a.test b.test" sets other domains.
# A name that begins with "ny" is greylisted: 450 4.7.1 the first time it is named, by a policy service that remembers, and taken after that.
# IMAP: any of the names as user, password "hemligt", no TLS. SMTP: no authentication, no TLS, SMTPUTF8 and 8BITMIME on.
# SUBMISSION: STARTTLS with the certificate and key in PEM, and nothing without it; then a login as over IMAP, asked of dovecot, and nothing without that.
#
# Needs the Debian packages postfix, dovecot-imapd and dovecot-lmtpd, and root (or sudo without a password, by which it then runs itself).
# Exit: 0 it runs (or is stopped), 2 called wrongly, 3 something is missing, 1 it did not start.
set -euo pipefail
export PATH="$PATH:/usr/sbin:/sbin"

usage() { sed -n '4,5s/^# *//p' "$0" >&2; exit 2; }
missing() { echo "mail-peers.sh: $1" >&2; exit 3; }

[[ $# -ge 2 ]] || usage
verb=$1
folder=$(realpath -m -- "$2")
smtp=${3:-2530} lmtp=${4:-2424} imap=${5:-2143} submission=${6:-} cert=${7:-} key=${8:-}
here=$(dirname -- "$(realpath -- "$0")")
domains=${MAIL_DOMAINS:-localhost.test}

command -v postfix >/dev/null || missing "postfix is not installed"
command -v dovecot >/dev/null || missing "dovecot is not installed"
if [[ $(id -u) -ne 0 ]]; then
    sudo -n true 2>/dev/null || missing "postfix starts as root only; run this as root or allow sudo without a password"
    exec sudo -n MAIL_DOMAINS="$domains" "$(realpath -- "$0")" "$@"
fi

stop() {
    postfix -c "$folder/postfix" stop </dev/null >/dev/null 2>&1 || :
    doveadm -c "$folder/dovecot/dovecot.conf" stop </dev/null >/dev/null 2>&1 || :
}
failed() { stop; echo "mail-peers.sh: $1" >&2; exit 1; }
answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

write_postfix() {
    mkdir -p "$folder"/{postfix,queue,data}
    chown postfix "$folder/data"
    chmod 755 "$folder"
    printf 'if !/^okand/\n%s\nendif\n' "$(for d in $domains; do printf '/@%s$/ ok\n' "${d//./\\.}"; done)" > "$folder/postfix/mailboxes"
    printf '/^upptagen[^@]*@/ 450 4.2.0 Mailbox busy, try again later\n/^ny[^@]*@/ greylist\n' > "$folder/postfix/recipients"
    # Run by nobody, who need not reach the folder this script lies in.
    mkdir -p "$folder/greylist"
    cp "$here/greylist.py" "$folder/greylist.py"
    chmod 644 "$folder/greylist.py"
    chown nobody "$folder/greylist"
    cat > "$folder/postfix/main.cf" <<C
compatibility_level = 3.6
queue_directory = $folder/queue
data_directory = $folder/data
daemon_directory = $(postconf -dh daemon_directory)
command_directory = $(postconf -dh command_directory)
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = loopback-only
inet_protocols = ipv4
myhostname = mx.localhost.test
mydestination =
virtual_mailbox_domains = $domains
virtual_mailbox_maps = regexp:$folder/postfix/mailboxes
virtual_transport = lmtp:inet:127.0.0.1:$lmtp
mynetworks = 127.0.0.0/8
smtpd_recipient_restrictions = check_recipient_access regexp:$folder/postfix/recipients, reject_unauth_destination
smtpd_restriction_classes = greylist
greylist = check_policy_service unix:private/greylist
default_transport = error:outside delivery disabled
maillog_file = $folder/maillog
maillog_file_prefixes = $folder
smtputf8_enable = yes
C
    # Only the services that this path uses, none of them in a chroot.
    cat > "$folder/postfix/master.cf" <<C
127.0.0.1:$smtp inet n - n - - smtpd
greylist  unix - n n - 0 spawn user=nobody argv=/usr/bin/python3 $folder/greylist.py $folder/greylist
tlsmgr    unix - - n 1000? 1 tlsmgr
cleanup   unix n - n - 0 cleanup
qmgr      unix n - n 300 1 qmgr
rewrite   unix - - n - - trivial-rewrite
bounce    unix - - n - 0 bounce
defer     unix - - n - 0 bounce
trace     unix - - n - 0 bounce
verify    unix - - n - 1 verify
flush     unix n - n 1000? 0 flush
proxymap  unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
lmtp      unix - - n - - lmtp
error     unix - - n - - error
retry     unix - - n - - error
discard   unix - - n - - discard
showq     unix n - n - - showq
pickup    unix n - n 60 1 pickup
anvil     unix - - n - 1 anvil
scache    unix - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
C
    [[ -z $submission ]] || cat >> "$folder/postfix/master.cf" <<C
127.0.0.1:$submission inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
  -o smtpd_tls_cert_file=$cert
  -o smtpd_tls_key_file=$key
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_sasl_type=dovecot
  -o smtpd_sasl_path=$folder/dovecot/run/auth-smtp
  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject
C
}

write_dovecot() {
    mkdir -p "$folder/dovecot" "$folder/vmail"
    chown mail "$folder/vmail"
    cat > "$folder/dovecot/dovecot.conf" <<C
base_dir = $folder/dovecot/run
state_dir = $folder/dovecot/state
log_path = $folder/dovecot/log
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:$folder/vmail/%n
first_valid_uid = 1
auth_username_format = %Ln
passdb {
  driver = static
  args = password=hemligt
}
userdb {
  driver = static
  args = uid=mail gid=mail home=$folder/vmail/%n
}
service imap-login {
  inet_listener imap {
    port = $imap
  }
  inet_listener imaps {
    port = 0
  }
}
service auth {
  unix_listener auth-smtp {
    mode = 0666
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = $lmtp
  }
}
C
}

case $verb in
    start)
        for port in "$smtp" "$lmtp" "$imap"; do
            ! answers "$port" || { echo "mail-peers.sh: something already listens on port $port" >&2; exit 1; }
        done
        write_postfix
        write_dovecot
        runuser -u mail -- test -w "$folder/vmail" || failed "the user mail cannot reach $folder; take a folder whose parents everybody may enter"
        # The children must not hold the caller's pipes open: whoever reads this script's output would wait for them.
        dovecot -c "$folder/dovecot/dovecot.conf" </dev/null >"$folder/dovecot/start" 2>&1 || failed "$(cat "$folder/dovecot/start")"
        postfix -c "$folder/postfix" start </dev/null >"$folder/postfix/start" 2>&1 || failed "$(cat "$folder/postfix/start" "$folder/maillog")"
        for _ in $(seq 100); do
            if answers "$smtp" && answers "$lmtp" && answers "$imap"; then
                echo "SMTP $smtp, LMTP $lmtp, IMAP $imap, mailboxes in $folder/vmail"
                exit 0
            fi
            sleep 0.1
        done
        failed "started, but no answer within ten seconds; see $folder/maillog and $folder/dovecot/log"
        ;;
    stop) stop ;;
    *) usage ;;
esac
