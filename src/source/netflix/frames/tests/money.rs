//! Invoices, gifts, messages, surveys, customer service.

use super::*;

#[test]
fn invoices() {
    let billing = read(
        TableKind::BillingHistory,
        "Transaction Date,Service Period Start Date,Service Period End Date,Description,Payment Type,Mop Last 4,Mop Creation Date,Mop Pmt Processor Desc,Item Price Amt,Currency,Tax Amt,Gross Sale Amt,Pmt Txn Type,Pmt Status,Final Invoice Result,Country,Next Billing Date\n\
         2022-05-09,2022-05-09,2022-06-08,SUBSCRIPTION,VISA,0042,,BANK,37.9,TRY,0,37.9,SALE,APPROVED,SETTLED,TR,2022-06-09\n\
         2022-05-09,,,payment_transaction,VISA,0042,,BANK,,TRY,,37.9,CAPTURE,,,TR,\n",
    );
    assert_flawless(&billing);
    assert_eq!(dtype(&billing.frame, "gross_sale_amt"), "f64");
    assert_eq!(cells(&billing.frame, "item_price_amt"), ["37.9", "null"]);
    assert_eq!(cell(&billing.frame, "mop_last_4", 0), "0042");
    assert_eq!(cells(&billing.frame, "next_billing_date"), ["2022-06-09", "null"]);
    assert_eq!(cell(&billing.frame, "mop_creation_date", 0), "null");
}

#[test]
fn gifts_in_camel_case() {
    let gifts = read(
        TableKind::GiftSubscriptions,
        "expirationDate,offerDescription,redemptionDate,redeemerName,giftCode,purchaseDate,purchaseCountryCode,purchasePrice,purchaseDiscounted,purchasedBy,customizationMessage\n2022-01-02,3 months,2021-02-03,Bo,XXXX,2021-01-02,US,39.97,false,Ada,For you\n",
    );
    assert_flawless(&gifts);
    assert_eq!(cell(&gifts.frame, "purchase_price", 0), "39.97");
    assert_eq!(reach(&gifts), ("2021-01-02", "2021-01-02"));
}

#[test]
fn messages() {
    let messages = read(
        TableKind::MessagesSentByNetflix,
        "Profile Name,Sent Utc Ts,Message Name,Channel,Country Iso Code,Account Locale,Email Locale,Title Name,Email Domain Name,Link Url,Click Utc Ts,Device Model,Click Cnt\n\
         Ada,2022-05-09 02:01:32,PUSH_COMING_SOON,PUSH,TR,tr,tr-TR,Saltwind,EXAMPLE.COM,,,--,0\n\
         Ada,2022-05-10 02:01:32,Inapp New Arrivals,NOTIFICATIONS,--,,,,,https://example.com/x,2022-05-10 03:01:32,iPhone,1\n",
    );
    assert_flawless(&messages);
    assert_eq!(cells(&messages.frame, "device_model"), ["null", "iPhone"]);
    assert_eq!(cells(&messages.frame, "click_cnt"), ["0", "1"]);
    assert_eq!(cells(&messages.frame, "click_utc_ts"), ["null", "2022-05-10 03:01:32 UTC"]);
    assert_eq!(dtype(&messages.frame, "channel"), "cat");
}

#[test]
fn surveys_date_by_eight_digits() {
    let survey = read(
        TableKind::ProductCancellationSurvey,
        "Question Name,Question Current Txt,Answer Name,Answer Current Text,Answer Response Text,Locale Code,Event Utc Date\nReason,Why?,Price,Too dear,,en,20240101\n",
    );
    assert_flawless(&survey);
    assert_eq!(cell(&survey.frame, "event_utc_date", 0), "2024-01-01");
}

#[test]
fn contacts_and_chats() {
    let contacts = read(
        TableKind::CSContact,
        "Contact Start Utc Ts,Contact End Utc Ts,Negative Survey Response Count,Survey Response Count,Language,End State,Cancel Reason,Cancel Reason Explained\n2022-05-09 02:01:32,2022-05-09 02:11:32,0,1,GB_EN,FullyResolved,,\n",
    );
    assert_flawless(&contacts);
    assert_eq!(cell(&contacts.frame, "survey_response_count", 0), "1");
    let chat = read(
        TableKind::ChatTranscripts,
        "Contact Start Utc Ts,User Type,Customer Message,Language,End State,Survey Response Count,Negative Survey Response Cnt,Cancel Reason,Cancel Reason Explained\n2022-05-09 02:01:32,AGENT,\"Hello,\r\nhow are you?\",GB_EN,Unknown,-1,0,,\n",
    );
    assert_flawless(&chat);
    assert_eq!(cell(&chat.frame, "customer_message", 0), "Hello,\r\nhow are you?");
    assert_eq!(cell(&chat.frame, "survey_response_count", 0), "null");
}

#[test]
fn social_connections_keep_whatever_columns_they_have() {
    let social = read(TableKind::SocialMediaConnections, "Facebook Sso,Partner Ids\nx,\"[1, 2]\"\n");
    assert_eq!(social.account.unknown_columns, ["Facebook Sso", "Partner Ids"]);
    assert_eq!(cell(&social.frame, "Partner Ids", 0), "[1, 2]");
}
